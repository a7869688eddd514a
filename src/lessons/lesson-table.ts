/**
 * What corrections taught: a row a subject. Beside the records, and like them read from GitHub again where it is lost; so
 * a database that has records already reads them again once.
 */
export const LESSON_TABLE = `
   DROP TABLE IF EXISTS chapter_triage.lesson;
   CREATE TABLE chapter_triage.lesson (
     repository text NOT NULL,
     kind text NOT NULL,
     number int NOT NULL,
     learnt_at timestamptz NOT NULL,
     content text NOT NULL,
     PRIMARY KEY (repository, kind, number)
   );
   CREATE INDEX lesson_newest ON chapter_triage.lesson (repository, learnt_at DESC);
   UPDATE chapter_triage.recorded_repository SET is_complete = false;`;
