import type { Logger } from 'pino';
import type { AskLog } from '../../core/editions/ask-room.ts';
import { noQuestions, takeRoom } from '../../core/editions/ask-room.ts';
import type { AskRoom } from '../../core/editions/questions-about-editions.ts';
import type { Repository } from '../../core/repository.ts';
import { repositoryName } from '../../core/repository.ts';
import type { Subject } from '../../core/subject.ts';
import type { Sql } from '../database/database.ts';
import { createRowReader } from '../database/read-rows.ts';
import { subjectKey } from '../queue/subject-key.ts';
import { StoredAskLog } from './stored-shapes.ts';

/** Limits questions to authors per repository, across all processes on the database. */
export type AskLimiter = (installationId: number, subject: Subject) => AskReservation;

/** Reserves a question. Returns 0, or the seconds to wait before trying again. */
export type AskReservation = (room: AskRoom) => Promise<number>;

/** `now` in milliseconds since 1970. */
export function createAskLimiter(sql: Sql, log: Pick<Logger, 'error'>, now: () => number): AskLimiter {
  const readLogs = createRowReader(log);

  /** A log that cannot be read counts as empty, and is replaced. `revision` is null if there is none. */
  async function find(installationId: number, repository: Repository) {
    const { rows } = await sql(
      'SELECT log, revision FROM chapter_triage.questions WHERE installation_id = $1 AND repository = lower($2)',
      [installationId, repositoryName(repository)],
    );
    const [row] = rows as { log: unknown; revision: number }[];
    const [asked = noQuestions] = readLogs('questions', StoredAskLog, row ? [row.log] : []);
    return { asked, revision: row?.revision ?? null };
  }

  return (installationId, subject) =>
    async ({ perDay, about }) => {
      const question = `${subjectKey(subject)} ${about}`;
      for (;;) {
        const before = await find(installationId, subject);
        const { log: after, wait } = takeRoom(before.asked, question, perDay, now());
        if (await write(sql, installationId, subject, after, before.revision)) return wait / 1000;
      }
    };
}

/** Returns false if another process changed the log first. */
async function write(
  sql: Sql,
  installationId: number,
  repository: Repository,
  log: AskLog,
  revision: number | null,
): Promise<boolean> {
  const values = [installationId, repositoryName(repository), JSON.stringify(log)];
  const { rows } =
    revision === null
      ? await sql(
          `INSERT INTO chapter_triage.questions (installation_id, repository, log, revision)
           VALUES ($1, lower($2), $3::jsonb, 1) ON CONFLICT DO NOTHING RETURNING true`,
          values,
        )
      : await sql(
          `UPDATE chapter_triage.questions SET log = $3::jsonb, revision = revision + 1
            WHERE installation_id = $1 AND repository = lower($2) AND revision = $4 RETURNING true`,
          [...values, revision],
        );
  return rows.length > 0;
}
