/**
 * The tables behind the board: a row a subject, and counts of those rows that the database itself keeps in step, whoever
 * writes them, so that a page of fifty thousand subjects is read from a few rows. All of it can be read from GitHub again.
 *
 * One trigger a statement: a page of records costs as many statements as one record does. The repository's row is locked
 * before its counts, so that two writers never wait for each other. What is lost with the last second of a crash is found
 * by the sweep: these commits do not wait for the disk.
 *
 * Every table is dropped first: if one of them is missing, the others can't be right.
 */
export const RECORD_TABLES = `
   DROP TABLE IF EXISTS chapter_triage.record, chapter_triage.recorded_repository,
     chapter_triage.record_heat, chapter_triage.record_month CASCADE;
   CREATE TABLE chapter_triage.record (
     repository text NOT NULL,
     kind text NOT NULL,
     number int NOT NULL,
     installation_id bigint NOT NULL,
     display_name text NOT NULL,
     publication text NOT NULL,
     is_private boolean NOT NULL,
     is_open boolean NOT NULL,
     is_unsure boolean NOT NULL,
     is_placed boolean NOT NULL,
     is_corrected boolean NOT NULL,
     labels text[] NOT NULL,
     edition text NOT NULL,
     created_at timestamptz,
     looked_at timestamptz NOT NULL,
     kept_at timestamptz NOT NULL,
     content text NOT NULL,
     PRIMARY KEY (repository, kind, number)
   );
   CREATE INDEX record_recent ON chapter_triage.record (repository, looked_at DESC);
   CREATE INDEX record_unsure ON chapter_triage.record (repository, created_at DESC NULLS LAST)
     WHERE is_unsure AND is_open;
   CREATE TABLE chapter_triage.recorded_repository (
     repository text PRIMARY KEY,
     installation_id bigint NOT NULL,
     display_name text NOT NULL,
     publication text,
     is_private boolean NOT NULL DEFAULT true,
     is_complete boolean NOT NULL DEFAULT false,
     subjects int NOT NULL DEFAULT 0,
     open int NOT NULL DEFAULT 0,
     unsure int NOT NULL DEFAULT 0,
     looked_at timestamptz NOT NULL DEFAULT to_timestamp(0)
   ) WITH (fillfactor = 50);
   CREATE TABLE chapter_triage.record_heat (
     repository text NOT NULL,
     label text NOT NULL,
     edition text NOT NULL,
     open int NOT NULL,
     closed int NOT NULL,
     PRIMARY KEY (repository, label, edition)
   ) WITH (fillfactor = 50);
   CREATE TABLE chapter_triage.record_month (
     repository text NOT NULL,
     month text NOT NULL,
     subjects int NOT NULL,
     placed int NOT NULL,
     corrected int NOT NULL,
     PRIMARY KEY (repository, month)
   ) WITH (fillfactor = 50);

   ${counting('count_new', 'INSERT', ['new_rows'])}
   ${counting('count_changed', 'UPDATE', ['new_rows', 'old_rows'])}
   ${counting('count_gone', 'DELETE', ['old_rows'])}

   CREATE OR REPLACE FUNCTION chapter_triage.forget_counts() RETURNS trigger LANGUAGE plpgsql AS $forget$
   BEGIN
     DELETE FROM chapter_triage.recorded_repository;
     DELETE FROM chapter_triage.record_heat;
     DELETE FROM chapter_triage.record_month;
     RETURN NULL;
   END $forget$;
   CREATE TRIGGER forget_counts AFTER TRUNCATE ON chapter_triage.record
     FOR EACH STATEMENT EXECUTE FUNCTION chapter_triage.forget_counts();`;

type Rows = 'new_rows' | 'old_rows';

/** A trigger that adds the rows which a statement made to the counts, and takes off those which it replaced. */
function counting(name: string, event: 'INSERT' | 'UPDATE' | 'DELETE', rows: readonly Rows[]): string {
  const change = rows.map((table) => `SELECT ${table === 'new_rows' ? 1 : -1} AS sign, * FROM ${table}`);
  const from = `FROM (${change.join(' UNION ALL ')}) change`;
  const sum = (value: string) => `sum(sign * (${value})::int)`;
  const newest = (column: string) => `(array_agg(${column} ORDER BY sign DESC, looked_at DESC))[1]`;
  // What is gone says nothing about its repository.
  const told = ['installation_id', 'display_name', 'publication', 'is_private'];
  const renew = (column: string) =>
    // What a look believes is a minute old. That a repository became public only an event and the sweep can tell.
    column === 'is_private' ? 'there.is_private OR EXCLUDED.is_private' : `EXCLUDED.${column}`;
  const renewed = event === 'DELETE' ? [] : told.map((column) => `${column} = ${renew(column)},`);
  return `CREATE OR REPLACE FUNCTION chapter_triage.${name}() RETURNS trigger LANGUAGE plpgsql AS $count$
   BEGIN
     PERFORM set_config('synchronous_commit', 'off', true);
     IF NOT EXISTS (SELECT 1 FROM ${rows[0]}) THEN RETURN NULL; END IF;

     INSERT INTO chapter_triage.recorded_repository AS there
       (repository, ${told.join(', ')}, subjects, open, unsure, looked_at)
     SELECT repository, ${told.map(newest).join(', ')},
       sum(sign), ${sum('is_open')}, ${sum('is_open AND is_unsure')}, max(looked_at)
     ${from} GROUP BY repository ORDER BY repository
     ON CONFLICT (repository) DO UPDATE SET ${renewed.join(' ')}
       is_complete = there.is_complete AND there.publication IS NOT NULL,
       subjects = there.subjects + EXCLUDED.subjects,
       open = there.open + EXCLUDED.open,
       unsure = there.unsure + EXCLUDED.unsure,
       looked_at = GREATEST(there.looked_at, EXCLUDED.looked_at);

     INSERT INTO chapter_triage.record_heat AS there (repository, label, edition, open, closed)
     SELECT repository, label, edition, ${sum('is_open')}, ${sum('NOT is_open')}
     ${from}, unnest(CASE WHEN labels = '{}' THEN ARRAY[''] ELSE labels END) AS label
     GROUP BY 1, 2, 3 HAVING ${sum('is_open')} <> 0 OR ${sum('NOT is_open')} <> 0 ORDER BY 1, 2, 3
     ON CONFLICT (repository, label, edition) DO UPDATE SET
       open = there.open + EXCLUDED.open, closed = there.closed + EXCLUDED.closed;

     INSERT INTO chapter_triage.record_month AS there (repository, month, subjects, placed, corrected)
     SELECT repository, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM'),
       sum(sign), ${sum('is_placed')}, ${sum('is_corrected')}
     ${from} WHERE created_at IS NOT NULL GROUP BY 1, 2
     HAVING sum(sign) <> 0 OR ${sum('is_placed')} <> 0 OR ${sum('is_corrected')} <> 0 ORDER BY 1, 2
     ON CONFLICT (repository, month) DO UPDATE SET subjects = there.subjects + EXCLUDED.subjects,
       placed = there.placed + EXCLUDED.placed, corrected = there.corrected + EXCLUDED.corrected;
     RETURN NULL;
   END $count$;
   CREATE TRIGGER ${name} AFTER ${event} ON chapter_triage.record
     REFERENCING ${rows.map((table) => `${table === 'new_rows' ? 'NEW' : 'OLD'} TABLE AS ${table}`).join(' ')}
     FOR EACH STATEMENT EXECUTE FUNCTION chapter_triage.${name}();`;
}
