import { setTimeout as delay } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { LookLater } from './look-later.ts';

/** How often a lane polls for due retries, in seconds. New jobs wake it at once. */
const RETRY_CHECK_SECONDS = 2;

/** In a shared queue, other processes take over a job after this many seconds without a heartbeat. */
export const HEARTBEAT = { heartbeatSeconds: 20 };

/**
 * After so many jobs in a row that it had to postpone, a lane rests before the next. In a flood of jobs that must wait, it
 * would otherwise keep the database busy with postponing, and others' jobs, which may run at once, would wait for that.
 */
const IN_A_ROW = 8;
const REST_MILLISECONDS = 250;

export interface Lane {
  /** Makes it look for a job at once. */
  wake(): void;
}

/**
 * Runs one job at a time. It is woken after each job: otherwise every job of a backlog would wait for the next poll.
 */
export async function workLane<Data extends object>(
  boss: PgBoss,
  queue: string,
  handle: (data: Data) => Promise<void>,
): Promise<Lane> {
  const options = { notifyPollingIntervalSeconds: RETRY_CHECK_SECONDS };
  let postponed = 0;
  const worker = await boss.work<Data>(queue, options, async ([job]) => {
    try {
      if (job) await handle(job.data);
      postponed = 0;
    } catch (error) {
      if (!job || !(error instanceof LookLater)) throw error;
      postponed += 1;
      // Before its job is postponed: pg-boss completes it afterwards, and another lane must not have taken it up by then.
      if (postponed > IN_A_ROW) await delay(REST_MILLISECONDS);
      await postpone(boss, queue, job.id, error.seconds);
    } finally {
      boss.notifyWorker(worker);
    }
  });
  return { wake: () => boss.notifyWorker(worker) };
}

/**
 * Postpones an active job without using up a retry. The job gets the state `retry`, so that a new job for the same
 * subject can wait beside it. If another job already has that state, this one is done: the other looks, no later than
 * this one would have, and with as many retries.
 */
async function postpone(boss: PgBoss, queue: string, id: string, seconds: number): Promise<void> {
  await boss.getDb().executeSql(
    `WITH ended AS (
       SELECT singleton_key, retry_count, now() + $3::float8 * interval '1 second' AS due
         FROM pgboss.job WHERE name = $1 AND id = $2 AND state = 'active'),
     other AS (
       UPDATE pgboss.job job
          SET start_after = LEAST(job.start_after, ended.due), retry_count = LEAST(job.retry_count, ended.retry_count)
         FROM ended WHERE job.name = $1 AND job.state = 'retry' AND job.singleton_key = ended.singleton_key
       RETURNING true)
     UPDATE pgboss.job job SET state = 'retry', start_after = ended.due, started_on = NULL
       FROM ended WHERE job.name = $1 AND job.id = $2 AND job.state = 'active' AND NOT EXISTS (SELECT FROM other)`,
    [queue, id, seconds],
  );
}
