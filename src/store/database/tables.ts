/**
 * Our own tables. pg-boss has others, for jobs.
 *
 * - `pace`: when an installation may write again.
 * - `sweep`: up to which time each repository was swept.
 * - `blocked_job`: looks that wait for a person.
 * - `pending_comment`: until when a comment that was sent may still arrive.
 * - `editions`: the adopted state of each repository. `edition_part`: its sources, in parts.
 * - `questions`: when authors were asked.
 * - `board_session`: who is logged in to the board, by the hash of what the browser has.
 * - `recorded_repository`, `record`: what the board shows. Deleting a repository deletes its records.
 */
export const TABLES = `
   CREATE TABLE chapter_triage.pace (
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
   CREATE TABLE chapter_triage.blocked_job (
     installation_id bigint NOT NULL,
     repository text NOT NULL,
     subject text NOT NULL,
     job jsonb NOT NULL,
     reason text NOT NULL,
     blocked_on timestamptz NOT NULL DEFAULT now(),
     PRIMARY KEY (installation_id, repository, subject)
   );
   CREATE TABLE chapter_triage.pending_comment (
     subject text PRIMARY KEY,
     until timestamptz NOT NULL
   );
   CREATE TABLE chapter_triage.editions (
     installation_id bigint NOT NULL,
     repository text NOT NULL,
     sources text[] NOT NULL,
     seen jsonb NOT NULL,
     adopted jsonb NOT NULL,
     held_on timestamptz,
     noticed text,
     noticed_on timestamptz,
     PRIMARY KEY (installation_id, repository)
   );
   CREATE INDEX editions_by_source ON chapter_triage.editions USING gin (sources);
   CREATE TABLE chapter_triage.edition_part (
     installation_id bigint NOT NULL,
     repository text NOT NULL,
     part int NOT NULL,
     bytes bytea NOT NULL,
     PRIMARY KEY (installation_id, repository, part),
     FOREIGN KEY (installation_id, repository) REFERENCES chapter_triage.editions ON DELETE CASCADE
   );
   -- They are compressed already, and to try it again takes the embedded database twice the time.
   ALTER TABLE chapter_triage.edition_part ALTER bytes SET STORAGE EXTERNAL;
   CREATE TABLE chapter_triage.questions (
     installation_id bigint NOT NULL,
     repository text NOT NULL,
     log jsonb NOT NULL,
     revision int NOT NULL,
     PRIMARY KEY (installation_id, repository)
   );
   CREATE TABLE chapter_triage.board_session (
     hash text PRIMARY KEY,
     ends_at timestamptz NOT NULL
   );
   CREATE TABLE chapter_triage.recorded_repository (
     repository text PRIMARY KEY,
     installation_id bigint NOT NULL,
     display_name text NOT NULL,
     publication text,
     label_prefix text NOT NULL DEFAULT '',
     unsure_label text NOT NULL DEFAULT '',
     is_private boolean NOT NULL DEFAULT true,
     is_complete boolean NOT NULL DEFAULT false
   );
   -- marks: a bit for each of core/record/marks.ts. month: 202611; 0 if unknown. words: the title, folded.
   CREATE TABLE chapter_triage.record (
     repository text NOT NULL REFERENCES chapter_triage.recorded_repository ON DELETE CASCADE,
     kind text NOT NULL,
     number int NOT NULL,
     is_open boolean NOT NULL,
     marks int NOT NULL,
     labels text[] NOT NULL,
     place int NOT NULL,
     edition text NOT NULL,
     words text NOT NULL,
     passages text[] NOT NULL,
     month int NOT NULL,
     filed_at timestamptz NOT NULL,
     looked_at timestamptz NOT NULL,
     kept_at timestamptz NOT NULL,
     content text NOT NULL,
     PRIMARY KEY (repository, kind, number)
   );
   CREATE INDEX record_passages ON chapter_triage.record USING gin (passages);
   CREATE INDEX record_looked ON chapter_triage.record (repository, looked_at, kind, number);
   CREATE INDEX record_months ON chapter_triage.record (repository, month, marks);
   -- Lists are chosen, and open ones counted, without reading the table.
   CREATE INDEX record_filed ON chapter_triage.record (repository, filed_at, kind, number)
     INCLUDE (is_open, marks, labels, place, edition, words);
   CREATE INDEX record_open ON chapter_triage.record (repository, filed_at, kind, number)
     INCLUDE (marks, labels, place, edition, words) WHERE is_open;`;
