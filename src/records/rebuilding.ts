import { LESSON_TABLE } from '../lessons/lesson-table.ts';
import type { Sql } from '../queue/database.ts';
import { RECORD_TABLES } from './record-tables.ts';

/** Which repositories have all their records, and what is done about those that have not. */
export interface Rebuilding {
  /** Makes the tables anew where one of them is missing; true when it did. */
  restore(): Promise<boolean>;
  /** Of these repositories, those whose records were never read from GitHub as a whole. */
  incomplete(repositories: readonly string[]): Promise<readonly string[]>;
  /**
   * All records of a repository were read since `from` (milliseconds since 1970): those that are older are of subjects
   * that are gone, and are forgotten.
   */
  complete(installationId: number, repository: string, from: number): Promise<void>;
  /** There is nothing to read in a repository; once it is configured, and looks keep records of it, there is. */
  skip(installationId: number, repository: string): Promise<void>;
  /** Lets all be read again, of one repository or of all. Resolves with how many that are. */
  again(repository: string | null): Promise<number>;
}

const TABLES = ['record', 'recorded_repository', 'record_heat', 'record_month', 'lesson'];

export function createRebuilding(sql: Sql): Rebuilding {
  async function skip(installationId: number, repository: string): Promise<void> {
    await sql(
      `INSERT INTO chapter_triage.recorded_repository (repository, installation_id, display_name, is_complete)
       VALUES (lower($1), $2, $1, true) ON CONFLICT (repository) DO UPDATE SET is_complete = true`,
      [repository, installationId],
    );
  }
  return {
    async restore() {
      if (await areThere(sql)) return false;
      const missing = TABLES.map((table) => `to_regclass('chapter_triage.${table}') IS NULL`).join(' OR ');
      await sql(`DO $restore$ BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('chapter_triage.version'));
        IF ${missing} THEN ${RECORD_TABLES} ${LESSON_TABLE} END IF;
      END $restore$`);
      return true;
    },
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
      await sql(gone, [repository, new Date(from)]);
      await skip(installationId, repository);
    },
    skip,
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

async function areThere(sql: Sql): Promise<boolean> {
  const checks = TABLES.map((table) => `to_regclass('chapter_triage.${table}') IS NOT NULL`).join(' AND ');
  const { rows } = await sql(`SELECT ${checks} AS there`);
  return (rows[0] as { there: boolean }).there;
}
