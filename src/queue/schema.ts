import { UserError } from '../core/problem.ts';
import { EDITION_TABLES } from '../editions/tables.ts';
import { RECORD_TABLES } from '../records/record-tables.ts';
import type { Sql } from './database.ts';

/**
 * Our own tables, beside those of pg-boss. Each step is applied once, in order; a step that was released is never
 * changed, only followed.
 */
const STEPS: readonly string[] = [
  `CREATE TABLE chapter_triage.pace (
     installation_id bigint PRIMARY KEY,
     steady_until timestamptz NOT NULL DEFAULT to_timestamp(0),
     hourly_until timestamptz NOT NULL DEFAULT to_timestamp(0),
     paused_until timestamptz NOT NULL DEFAULT to_timestamp(0),
     next_turn timestamptz NOT NULL DEFAULT to_timestamp(0)
   );
   CREATE TABLE chapter_triage.sweep (
     installation_id bigint NOT NULL,
     repository text NOT NULL,
     watermark timestamptz NOT NULL,
     PRIMARY KEY (installation_id, repository)
   );
   CREATE TABLE chapter_triage.parked (
     installation_id bigint NOT NULL,
     repository text NOT NULL,
     subject text NOT NULL,
     job jsonb NOT NULL,
     reason text NOT NULL,
     parked_on timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (installation_id, repository, subject)
   );`,
  RECORD_TABLES,
  EDITION_TABLES,
];

const BEGINNING = `CREATE SCHEMA IF NOT EXISTS chapter_triage;
    CREATE TABLE IF NOT EXISTS chapter_triage.version (version int NOT NULL);`;

/** Brings our tables up to date, whatever version wrote them. Throws a UserError when a newer version did. */
export async function migrate(sql: Sql): Promise<void> {
  await sql(oneAtATime(BEGINNING));
  for (const [index, step] of STEPS.entries()) await sql(oneStep(index, step));

  const { rows } = await sql('SELECT COALESCE(max(version), 0)::int AS version FROM chapter_triage.version');
  const { version } = rows[0] as { version: number };
  if (version <= STEPS.length) return;
  const message = `was written by a newer version of chapter-triage (schema ${version}, this one knows ${STEPS.length})`;
  throw new UserError([{ file: 'database', message, remedy: 'start that version or a newer one' }]);
}

function oneStep(index: number, step: string): string {
  const version = index + 1;
  return oneAtATime(`IF NOT EXISTS (SELECT 1 FROM chapter_triage.version WHERE version >= ${version}) THEN
      ${step}
      INSERT INTO chapter_triage.version VALUES (${version});
    END IF;`);
}

/**
 * In one transaction, under a lock: several processes may start at once, and a crash leaves all or nothing. The lock is
 * needed for IF NOT EXISTS as well, since of two that create at once PostgreSQL lets one fail in spite of it.
 */
function oneAtATime(statements: string): string {
  return `DO $migrate$ BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('chapter_triage.version'));
    ${statements}
  END $migrate$`;
}
