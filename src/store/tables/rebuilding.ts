import type { Sql } from '../database/database.ts';
import { forgetRepositories } from './forget-repositories.ts';

/** Which repositories have all their records, and what is done about those that have not. */
export interface Rebuilding {
  /** Of these repositories, those whose records were never read from GitHub as a whole. */
  incomplete(repositories: readonly string[]): Promise<readonly string[]>;
  /**
   * All records of a repository were read since `from` (milliseconds since 1970): those that are older are of subjects
   * that are gone, and are forgotten.
   */
  complete(installationId: number, repository: ReachedRepository, from: number): Promise<void>;
  /** There is nothing to read in a repository; once it is configured, and looks keep records of it, there is. */
  skip(installationId: number, repository: ReachedRepository): Promise<void>;
  /** These are all that an installation reaches, as they are now: of others it keeps nothing. */
  reach(installationId: number, repositories: readonly ReachedRepository[]): Promise<void>;
  /** These are all installations that there are: of others nothing is kept. */
  reachOnly(installationIds: readonly number[]): Promise<void>;
  /** Lets all be read again, of one repository or of all. Resolves with how many that are. */
  again(repository: string | null): Promise<number>;
}

interface ReachedRepository {
  /** `owner/name`. */
  readonly name: string;
  readonly isPrivate: boolean;
}

export function createRebuilding(sql: Sql): Rebuilding {
  async function markComplete(installationId: number, { name, isPrivate }: ReachedRepository): Promise<void> {
    await sql(
      `INSERT INTO chapter_triage.recorded_repository (repository, installation_id, display_name, is_private, is_complete)
       VALUES (lower($1), $2, $1, $3, true) ON CONFLICT (repository) DO UPDATE SET is_complete = true`,
      [name, installationId, isPrivate],
    );
  }

  async function forgetThose(condition: string, values: unknown[]): Promise<void> {
    const { rows } = await sql(`SELECT repository FROM chapter_triage.recorded_repository WHERE ${condition}`, values);
    await forgetRepositories(
      sql,
      (rows as { repository: string }[]).map(({ repository }) => repository),
    );
  }

  return {
    async incomplete(repositories) {
      const { rows } = await sql(
        'SELECT repository FROM chapter_triage.recorded_repository WHERE is_complete AND repository = ANY($1)',
        [repositories.map((name) => name.toLowerCase())],
      );
      const complete = new Set((rows as { repository: string }[]).map(({ repository }) => repository));
      return repositories.filter((name) => !complete.has(name.toLowerCase()));
    },
    async complete(installationId, repository, from) {
      const gone = 'DELETE FROM chapter_triage.record WHERE repository = lower($1) AND kept_at < $2';
      await sql(gone, [repository.name, new Date(from)]);
      await markComplete(installationId, repository);
    },
    async skip(installationId, repository) {
      await forgetRepositories(sql, [repository.name]);
      await markComplete(installationId, repository);
    },
    async reach(installationId, repositories) {
      const reached = repositories.map(({ name, isPrivate }) => ({ name: name.toLowerCase(), isPrivate }));
      await sql(
        `UPDATE chapter_triage.recorded_repository AS there SET is_private = now."isPrivate"
           FROM json_to_recordset($1::json) AS now (name text, "isPrivate" boolean)
          WHERE repository = now.name AND there.is_private <> now."isPrivate"`,
        [JSON.stringify(reached)],
      );
      const names = reached.map(({ name }) => name);
      await forgetThose('installation_id = $1 AND repository <> ALL($2)', [installationId, names]);
    },
    reachOnly: (installationIds) => forgetThose('installation_id <> ALL($1)', [installationIds]),
    async again(repository) {
      const { rows } = await sql(
        `UPDATE chapter_triage.recorded_repository SET is_complete = false
          WHERE $1::text IS NULL OR repository = lower($1) RETURNING repository`,
        [repository],
      );
      return rows.length;
    },
  };
}
