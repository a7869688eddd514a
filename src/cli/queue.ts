import { setTimeout as delay } from 'node:timers/promises';
import { Probot } from 'probot';
import { readEnvironment, type Variables } from '../config/environment/environment.ts';
import { createLog } from '../config/environment/log.ts';
import { UserError } from '../core/problem.ts';
import type { Subject } from '../core/subject.ts';
import { createPacedOctokit } from '../github/client/paced-octokit.ts';
import { withQueue } from '../jobs/on-demand/with-queue.ts';
import { startLooks } from '../jobs/start-work.ts';
import { type DeadLetter, readDeadLetters, redrive } from '../store/queue/dead-letters.ts';
import type { OpenQueue } from '../store/queue/open-queue.ts';
import { countJobs } from '../store/tables/job-counts.ts';
import { createWriteLimiter } from '../store/tables/write-limiter.ts';
import { printTable } from './print/print-table.ts';

interface Format {
  readonly json?: boolean;
}

/** Counts jobs by queue and state, blocked jobs by reason, and lists paused installations. */
export function queueStatus(variables: Variables, { json }: Format): Promise<string> {
  return withQueue(variables, async ({ sql }) => {
    const jobs = await countJobs(sql);
    const blocked = await rowsOf<{ reason: string; count: number }>(
      sql('SELECT reason, count(*)::int AS count FROM chapter_triage.blocked_job GROUP BY 1 ORDER BY 1'),
    );
    const paused = await rowsOf<{ installation: number; seconds: number }>(
      sql(`SELECT installation_id::int AS installation, ceil(EXTRACT(epoch FROM paused_until - now()))::int AS seconds
             FROM chapter_triage.pace WHERE paused_until > now() ORDER BY 1`),
    );
    if (json) return JSON.stringify({ jobs, blocked, paused });
    const rows = [
      ...jobs.map(({ queue, state, count }) => [queue, state === 'created' ? 'waiting' : state, String(count)]),
      ...blocked.map(({ reason, count }) => ['blocked', reason, String(count)]),
      ...paused.map(({ installation, seconds }) => ['paused', `installation ${installation}`, `${seconds} s`]),
    ];
    return rows.length > 0 ? printTable(['queue', 'state', 'count'], rows) : 'Nothing waits.';
  });
}

/** Lists failed looks, each with its last error. */
export function queueFailed(variables: Variables, { json }: Format): Promise<string> {
  return withQueue(variables, async ({ sql }) => {
    const letters = await readDeadLetters(sql);
    if (json) return letters.map((letter) => JSON.stringify(letter)).join('\n');
    if (letters.length === 0) return 'Nothing failed.';
    return printTable(['subject', 'failed', 'attempts', 'last error'], letters.map(row));
  });
}

/** Enqueues failed looks again: all, or those of the named subjects, in the notation of `failed`. */
export function queueRedrive(variables: Variables, subjects: readonly string[]): Promise<string> {
  return withQueue(variables, async (queue) => {
    const letters = await readDeadLetters(queue.sql, 100_000);
    const chosen =
      subjects.length === 0 ? letters : letters.filter(({ job }) => subjects.includes(addressOf(job.subject)));
    return `${await redrive(queue.sql, queue, chosen)} of ${letters.length} wait again.`;
  });
}

/** Runs all waiting jobs without accepting new ones, then exits. For a move to another database. */
export async function queueDrain(variables: Variables, tell: (line: string) => void): Promise<string> {
  const { credentials, githubApiUrl: baseUrl, ...environment } = readEnvironment(variables);
  if (credentials === null) {
    const remedy = 'set it with PRIVATE_KEY and WEBHOOK_SECRET, as for the server';
    throw new UserError([{ file: 'environment', key: 'APP_ID', message: 'is missing', remedy }]);
  }
  return withQueue(variables, async (queue) => {
    const log = createLog('warn', { write: (line) => tell(line.trimEnd()) });
    const { appId, privateKey } = credentials;
    const probot = new Probot({ appId, privateKey, secret: 'none', baseUrl, Octokit: createPacedOctokit(), log });
    await probot.ready();
    const limiter = createWriteLimiter(queue.sql, environment.writes);
    await startLooks(probot, queue, { environment, limiter, observe: () => {}, log });
    for (let left = await unfinished(queue); left > 0; left = await unfinished(queue)) {
      tell(`${left} left`);
      await delay(1_000);
    }
    return 'Nothing waits.';
  });
}

/**
 * Counts waiting and running looks, checks and edition jobs. Leaves out looks that are postponed for hours because a
 * question to an author waits for its day: the subject itself remembers it.
 */
async function unfinished({ sql }: OpenQueue): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    sql(`SELECT count(*)::int AS count FROM pgboss.job
          WHERE name IN ('look', 'check', 'edition') AND state IN ('created', 'retry', 'active')
            AND start_after < now() + interval '2 hours'`),
  );
  return row?.count ?? 0;
}

async function rowsOf<Row>(answer: Promise<{ readonly rows: readonly unknown[] }>): Promise<readonly Row[]> {
  return (await answer).rows as Row[];
}

function row({ job, failedOn, attempts, error }: DeadLetter): string[] {
  return [addressOf(job.subject), failedOn, String(attempts), error];
}

function addressOf({ owner, repo, kind, number }: Subject): string {
  return kind === 'issue' ? `${owner}/${repo}#${number}` : `${owner}/${repo}/discussions/${number}`;
}
