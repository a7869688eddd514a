/**
 * The tables behind the board: a row a repository, and below it a row a subject. All of it can be read from GitHub again.
 * What is deleted of a repository takes its subjects along.
 */
export const RECORD_TABLES = `
   CREATE TABLE chapter_triage.recorded_repository (
     repository text PRIMARY KEY,
     installation_id bigint NOT NULL,
     display_name text NOT NULL,
     publication text,
     is_private boolean NOT NULL DEFAULT true,
     is_complete boolean NOT NULL DEFAULT false
   );
   CREATE TABLE chapter_triage.record (
     repository text NOT NULL REFERENCES chapter_triage.recorded_repository ON DELETE CASCADE,
     kind text NOT NULL,
     number int NOT NULL,
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
     WHERE is_unsure AND is_open;`;
