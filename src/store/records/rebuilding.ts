import type { Sql } from '../database/database.ts';
import { forgetWhere } from './record-changes.ts';

/** Tracks which repositories have complete records. */
export interface Rebuilding {
  /** Returns those whose records were never read completely. */
  incomplete(repositories: readonly string[]): Promise<readonly string[]>;
  /**
   * Marks a repository as completely read. Deletes records from before `from` (milliseconds since 1970): their subjects
   * are gone.
   */
  complete(installationId: number, repository: ReachedRepository, from: number): Promise<void>;
  /**
   * Marks a repository as having nothing to read. It becomes incomplete when looks record subjects, once it is
   * configured.
   */
  skip(installationId: number, repository: ReachedRepository): Promise<void>;
  /** Updates the visibility of an installation's repositories. Deletes data of its other repositories. */
  reach(installationId: number, repositories: readonly ReachedRepository[]): Promise<void>;
  /** Deletes data of installations not in this list. */
  reachOnly(installationIds: readonly number[]): Promise<void>;
  /** Marks one repository or all as incomplete, so that the next sweep reads them again. Resolves with their number. */
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
      await sql('DELETE FROM chapter_triage.recorded_repository WHERE repository = lower($1)', [repository.name]);
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
      await forgetWhere(sql, 'installation_id = $1 AND repository <> ALL($2)', [installationId, names]);
    },
    async reachOnly(installationIds) {
      await forgetWhere(sql, 'installation_id <> ALL($1)', [installationIds]);
      await sql('DELETE FROM chapter_triage.blocked_job WHERE installation_id <> ALL($1)', [installationIds]);
    },
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
