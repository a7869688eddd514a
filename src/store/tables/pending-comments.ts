import type { Subject } from '../../core/subject.ts';
import type { Database, Sql } from '../database/database.ts';
import { LookLater } from '../queue/look-later.ts';
import { subjectKey } from '../queue/subject-key.ts';

/**
 * Comments that were sent and not answered. GitHub may still write such a comment after its process has ended, so a look
 * that came at once would miss it and write a second one.
 */
export interface PendingComments {
  /** Throws a LookLater while a comment may still arrive on the subject. */
  await(subject: Subject): Promise<void>;
  /** Sends a comment. If that is cut off or fails, the comment may arrive later, unless GitHub refused it. */
  send<Result>(subject: Subject, send: () => Promise<Result>): Promise<Result>;
}

/** GitHub ends every request after ten seconds. Two more, since it starts counting later than we do. */
const SECONDS = 12;

interface PendingCommentsParts {
  readonly sql: Sql;
  readonly durably: Database['durably'];
  /** Whether an error says that the comment was refused, so that it never arrives. */
  readonly isRefusal: (error: unknown) => boolean;
}

/** Works across all processes on the database. `seconds`: how long after its start a request may write. */
export function createPendingComments(
  { sql, durably, isRefusal }: PendingCommentsParts,
  seconds = SECONDS,
): PendingComments {
  // Expired ones as well: otherwise rows of ended processes would stay.
  const forget = (subject: Subject) =>
    sql('DELETE FROM chapter_triage.pending_comment WHERE subject = $1 OR until < now()', [subjectKey(subject)]);
  return {
    async await(subject) {
      const { rows } = await sql(
        `SELECT EXTRACT(epoch FROM until - now())::float8 AS seconds FROM chapter_triage.pending_comment
          WHERE subject = $1 AND until > now()`,
        [subjectKey(subject)],
      );
      const [pending] = rows as { seconds: number }[];
      if (pending) throw new LookLater('a comment may still arrive', pending.seconds);
    },
    async send(subject, send) {
      const begin = `INSERT INTO chapter_triage.pending_comment VALUES ($1, now() + $2::float8 * interval '1 second')
        ON CONFLICT (subject) DO UPDATE SET until = EXCLUDED.until`;
      await durably(() => sql(begin, [subjectKey(subject), seconds]));
      try {
        const result = await send();
        await forget(subject);
        return result;
      } catch (error) {
        if (isRefusal(error)) await forget(subject);
        throw error;
      }
    },
  };
}
