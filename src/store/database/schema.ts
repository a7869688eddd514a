import { UserError } from '../../core/problem.ts';
import type { Sql } from './database.ts';
import { TABLES } from './tables.ts';

/** Commits before the first release wrote 1 to 8. */
const VERSION = 9;

/**
 * Creates our tables if they are missing. Throws a UserError if they are of another version.
 *
 * Runs in one transaction under a lock: several processes may start at once, and a crash must leave all tables or none.
 * It reads the catalogue itself, since IF NOT EXISTS may use a snapshot from before the lock.
 */
export async function migrate(sql: Sql): Promise<void> {
  await sql(`DO $migrate$ BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('chapter_triage.version'));
    IF NOT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'chapter_triage' AND tablename = 'version') THEN
      CREATE SCHEMA IF NOT EXISTS chapter_triage;
      CREATE TABLE chapter_triage.version (version int NOT NULL);
      ${TABLES}
      INSERT INTO chapter_triage.version VALUES (${VERSION});
    END IF;
  END $migrate$`);

  const { rows } = await sql('SELECT max(version)::int AS version FROM chapter_triage.version');
  const { version } = rows[0] as { version: number };
  if (version !== VERSION) throw new UserError([version < VERSION ? OLDER : NEWER]);
}

const OLDER = {
  file: 'database',
  message: 'was made by a version before the first release',
  remedy:
    'start with an empty one (another DATA_DIR or DATABASE_URL): GitHub is the store, and the sweep finds everything again',
};
const NEWER = {
  file: 'database',
  message: 'was made by a newer version of chapter-triage',
  remedy: 'start that version or a newer one',
};
