/** What is kept of editions: the state that a repository was last brought in step with, and room for questions. */
export const EDITION_TABLES = `
   CREATE TABLE chapter_triage.editions (
     installation_id bigint NOT NULL,
     repository text NOT NULL,
     sources text[] NOT NULL,
     seen jsonb NOT NULL,
     noticed text,
     noticed_on timestamptz,
     PRIMARY KEY (installation_id, repository)
   );
   CREATE INDEX editions_by_source ON chapter_triage.editions USING gin (sources);
   CREATE TABLE chapter_triage.questions (
     installation_id bigint NOT NULL,
     repository text NOT NULL,
     log jsonb NOT NULL,
     revision int NOT NULL,
     PRIMARY KEY (installation_id, repository)
   );`;
