import type { AskLog } from '../../core/editions/ask-room.ts';
import { noQuestions, takeRoom } from '../../core/editions/ask-room.ts';
import type { AskRoom } from '../../core/editions/questions-about-editions.ts';
import type { Repository } from '../../core/subject/repository.ts';
import { repositoryName } from '../../core/subject/repository.ts';
import type { Subject } from '../../core/subject.ts';
import type { Sql } from '../database/database.ts';
import { subjectKey } from '../queue/subject-key.ts';

/** Room for questions to authors, for each repository and for all processes that share the database. */
export type AskLimiter = (installationId: number, subject: Subject) => AskReservation;

/** Reserves room for a question on a subject: 0, or in how many seconds to ask for room again. */
export type AskReservation = (room: AskRoom) => Promise<number>;

interface Row {
  readonly log: AskLog;
  readonly revision: number;
}

/** `now` in milliseconds since 1970. */
export function createAskLimiter(sql: Sql, now: () => number): AskLimiter {
  return (installationId, subject) =>
    async ({ perDay, about }) => {
      const question = `${subjectKey(subject)} ${about}`;
      for (;;) {
        const before = await read(sql, installationId, subject);
        const { log, wait } = takeRoom(before?.log ?? noQuestions, question, perDay, now());
        if (await write(sql, installationId, subject, log, before?.revision ?? null)) return wait / 1000;
      }
    };
}

async function read(sql: Sql, installationId: number, repository: Repository): Promise<Row | null> {
  const { rows } = await sql(
    'SELECT log, revision FROM chapter_triage.questions WHERE installation_id = $1 AND repository = lower($2)',
    [installationId, repositoryName(repository)],
  );
  return (rows[0] as Row | undefined) ?? null;
}

/** False when another process was faster, which took the room that we saw. */
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
