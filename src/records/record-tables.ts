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

   CREATE OR REPLACE FUNCTION chapter_triage.count_records() RETURNS trigger LANGUAGE plpgsql AS $count$
   DECLARE
     columns text := 'repository, installation_id, display_name, publication, is_private, is_open, is_unsure, is_placed,
       is_corrected, labels, edition, created_at, looked_at';
     change text := CASE TG_OP
       WHEN 'INSERT' THEN format('SELECT 1 AS sign, %s FROM new_rows', columns)
       WHEN 'DELETE' THEN format('SELECT -1 AS sign, %s FROM old_rows', columns)
       ELSE format('SELECT 1 AS sign, %s FROM new_rows UNION ALL SELECT -1, %s FROM old_rows', columns, columns)
     END;
     is_any boolean;
   BEGIN
     PERFORM set_config('synchronous_commit', 'off', true);
     EXECUTE format('SELECT EXISTS (SELECT 1 FROM (%s) change)', change) INTO is_any;
     IF NOT is_any THEN RETURN NULL; END IF;

     EXECUTE format('
       INSERT INTO chapter_triage.recorded_repository AS there
         (repository, installation_id, display_name, publication, is_private, subjects, open, unsure, looked_at)
       SELECT repository,
         (array_agg(installation_id ORDER BY sign DESC, looked_at DESC))[1],
         (array_agg(display_name ORDER BY sign DESC, looked_at DESC))[1],
         (array_agg(publication ORDER BY sign DESC, looked_at DESC))[1],
         (array_agg(is_private ORDER BY sign DESC, looked_at DESC))[1],
         sum(sign), sum(sign * is_open::int), sum(sign * (is_open AND is_unsure)::int), max(looked_at)
       FROM (%s) change GROUP BY repository ORDER BY repository
       ON CONFLICT (repository) DO UPDATE SET
         installation_id = CASE WHEN $1 THEN there.installation_id ELSE EXCLUDED.installation_id END,
         display_name = CASE WHEN $1 THEN there.display_name ELSE EXCLUDED.display_name END,
         publication = CASE WHEN $1 THEN there.publication ELSE EXCLUDED.publication END,
         is_private = CASE WHEN $1 THEN there.is_private ELSE EXCLUDED.is_private END,
         is_complete = there.is_complete AND there.publication IS NOT NULL,
         subjects = there.subjects + EXCLUDED.subjects,
         open = there.open + EXCLUDED.open,
         unsure = there.unsure + EXCLUDED.unsure,
         looked_at = GREATEST(there.looked_at, EXCLUDED.looked_at)', change) USING TG_OP = 'DELETE';

     EXECUTE format('
       INSERT INTO chapter_triage.record_heat AS there (repository, label, edition, open, closed)
       SELECT repository, label, edition, sum(sign * is_open::int), sum(sign * (NOT is_open)::int)
       FROM (%s) change, unnest(CASE WHEN labels = ''{}'' THEN ARRAY[''''] ELSE labels END) AS label
       GROUP BY 1, 2, 3 HAVING sum(sign * is_open::int) <> 0 OR sum(sign * (NOT is_open)::int) <> 0 ORDER BY 1, 2, 3
       ON CONFLICT (repository, label, edition) DO UPDATE SET
         open = there.open + EXCLUDED.open, closed = there.closed + EXCLUDED.closed', change);

     EXECUTE format('
       INSERT INTO chapter_triage.record_month AS there (repository, month, subjects, placed, corrected)
       SELECT repository, to_char(created_at AT TIME ZONE ''UTC'', ''YYYY-MM''),
         sum(sign), sum(sign * is_placed::int), sum(sign * is_corrected::int)
       FROM (%s) change WHERE created_at IS NOT NULL GROUP BY 1, 2
       HAVING sum(sign) <> 0 OR sum(sign * is_placed::int) <> 0 OR sum(sign * is_corrected::int) <> 0 ORDER BY 1, 2
       ON CONFLICT (repository, month) DO UPDATE SET subjects = there.subjects + EXCLUDED.subjects,
         placed = there.placed + EXCLUDED.placed, corrected = there.corrected + EXCLUDED.corrected', change);
     RETURN NULL;
   END $count$;
   CREATE TRIGGER count_new AFTER INSERT ON chapter_triage.record REFERENCING NEW TABLE AS new_rows
     FOR EACH STATEMENT EXECUTE FUNCTION chapter_triage.count_records();
   CREATE TRIGGER count_changed AFTER UPDATE ON chapter_triage.record
     REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
     FOR EACH STATEMENT EXECUTE FUNCTION chapter_triage.count_records();
   CREATE TRIGGER count_gone AFTER DELETE ON chapter_triage.record REFERENCING OLD TABLE AS old_rows
     FOR EACH STATEMENT EXECUTE FUNCTION chapter_triage.count_records();

   CREATE OR REPLACE FUNCTION chapter_triage.forget_counts() RETURNS trigger LANGUAGE plpgsql AS $forget$
   BEGIN
     DELETE FROM chapter_triage.recorded_repository;
     DELETE FROM chapter_triage.record_heat;
     DELETE FROM chapter_triage.record_month;
     RETURN NULL;
   END $forget$;
   CREATE TRIGGER forget_counts AFTER TRUNCATE ON chapter_triage.record
     FOR EACH STATEMENT EXECUTE FUNCTION chapter_triage.forget_counts();`;
