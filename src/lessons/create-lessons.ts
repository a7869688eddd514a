import type { Lesson } from '../core/lessons/lesson.ts';
import type { Subject } from '../core/subject.ts';
import type { Sql } from '../queue/database.ts';
import { subjectRow } from '../records/record-row.ts';
import { unlessMissing } from '../records/unless-missing.ts';

/** What was learnt from the subjects of repositories; a cache of GitHub, which looks fill. */
export interface LessonStore {
  /** Keeps what a subject teaches; null: nothing any more, and nothing stays of what it taught. */
  keep(subject: Subject, lesson: Lesson | null): Promise<void>;
  /** What the subjects of a repository teach, the newest first; at most MOST_LESSONS. */
  of(repository: Pick<Subject, 'owner' | 'repo'>): Promise<readonly Lesson[]>;
}

/** Of more in one repository the oldest are forgotten. */
export const MOST_LESSONS = 500;

/**
 * Where nobody knows when a person said so, it is the first time that we saw it. What is there already is not written
 * again, since every look at a corrected subject tells it.
 */
const PUT = `INSERT INTO chapter_triage.lesson AS there (repository, kind, number, learnt_at, content)
  VALUES ($1, $2, $3, COALESCE($4::timestamptz, now()), $5)
  ON CONFLICT (repository, kind, number) DO UPDATE
    SET content = EXCLUDED.content, learnt_at = COALESCE($4::timestamptz, there.learnt_at)
  WHERE there.content <> EXCLUDED.content OR there.learnt_at <> COALESCE($4::timestamptz, there.learnt_at)
  RETURNING 1`;

const TRIM = `DELETE FROM chapter_triage.lesson WHERE repository = $1 AND learnt_at <
  (SELECT learnt_at FROM chapter_triage.lesson WHERE repository = $1 ORDER BY learnt_at DESC OFFSET ${MOST_LESSONS - 1} LIMIT 1)`;

const READ = `SELECT learnt_at, content FROM chapter_triage.lesson
  WHERE repository = $1 ORDER BY learnt_at DESC, kind, number LIMIT ${MOST_LESSONS}`;

/** Lessons in the database of the queue. While their table is missing nothing is learnt and nothing fails. */
export function createLessons(sql: Sql): LessonStore {
  return {
    async keep(subject, lesson) {
      const { repository, kind, number } = subjectRow(subject);
      await unlessMissing(async () => {
        if (lesson === null) {
          const gone = 'DELETE FROM chapter_triage.lesson WHERE repository = $1 AND kind = $2 AND number = $3';
          await sql(gone, [repository, kind, number]);
          return;
        }
        const { at, ...content } = lesson;
        const { rows } = await sql(PUT, [repository, kind, number, at, JSON.stringify(content)]);
        if (rows.length > 0) await sql(TRIM, [repository]);
      }, undefined);
    },
    async of({ owner, repo }) {
      const read = () => sql(READ, [`${owner}/${repo}`.toLowerCase()]);
      const { rows } = await unlessMissing(read, { rows: [] });
      return (rows as { learnt_at: Date; content: string }[]).map(({ learnt_at: learntAt, content }) => {
        return { ...(JSON.parse(content) as Omit<Lesson, 'at'>), at: learntAt.toISOString() };
      });
    },
  };
}
