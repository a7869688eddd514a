import type { PgBoss } from 'pg-boss';
import { LookLater } from './look-later.ts';

/** How often due retries are looked for, in seconds; new jobs wake the workers by themselves. */
const RETRY_CHECK_SECONDS = 2;

/** Where several processes share a queue: a job whose process is silent for so many seconds is another's. */
export const HEARTBEAT = { heartbeatSeconds: 20 };

export interface Lane {
  /** Has it look for a job at once. */
  wake(): void;
}

/**
 * Works on one job at a time. Woken after each, or a backlog would wait for the next check after every single one.
 */
export async function workLane<Data extends object>(
  boss: PgBoss,
  queue: string,
  handle: (data: Data) => Promise<void>,
): Promise<Lane> {
  const options = { notifyPollingIntervalSeconds: RETRY_CHECK_SECONDS };
  const worker = await boss.work<Data>(queue, options, async ([job]) => {
    try {
      if (job) await handle(job.data);
    } catch (error) {
      if (!job || !(error instanceof LookLater)) throw error;
      await postpone(boss, queue, job.id, error.seconds);
    } finally {
      boss.notifyWorker(worker);
    }
  });
  return { wake: () => boss.notifyWorker(worker) };
}

/**
 * Hands an active job back until later, without the retry that a failure costs: as one that waits for a retry, so that
 * a new job for the same subject may wait beside it. If that place is taken, this job is done: the other will look.
 */
async function postpone(boss: PgBoss, queue: string, id: string, seconds: number): Promise<void> {
  await boss.getDb().executeSql(
    `UPDATE pgboss.job job
          SET state = 'retry', start_after = now() + $3::float8 * interval '1 second', started_on = NULL
        WHERE name = $1 AND id = $2 AND state = 'active' AND NOT EXISTS (
          SELECT 1 FROM pgboss.job other
           WHERE other.name = $1 AND other.state = 'retry' AND other.singleton_key = job.singleton_key)`,
    [queue, id, seconds],
  );
}
