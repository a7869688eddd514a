import type { PgBoss } from 'pg-boss';

interface InterruptedJob {
  readonly id: string;
  readonly data: object;
  readonly priority: number;
  readonly key: string;
  readonly retriesLeft: number;
}

/**
 * Requeues the jobs that were active when the last process ended, and returns how many. Only for an embedded database.
 * pg-boss alone would wait until each job expires, and its subject would wait too.
 *
 * `prepare` is called first with the data of each job. Each requeue uses up a retry, so a look that kills the process ends
 * as a dead letter. A crash in between loses nothing: the new job is committed before the old one is deleted.
 */
export async function requeueInterrupted(
  boss: PgBoss,
  queue: string,
  prepare: (data: object) => Promise<void> = async () => {},
): Promise<number> {
  const { rows } = await boss.getDb().executeSql(
    `SELECT id, data, singleton_key AS key, priority, retry_limit - retry_count AS "retriesLeft"
       FROM pgboss.job WHERE name = $1 AND state = 'active'`,
    [queue],
  );
  for (const job of rows as InterruptedJob[]) {
    await prepare(job.data);
    await requeue(boss, queue, job);
  }
  return rows.length;
}

async function requeue(boss: PgBoss, queue: string, job: InterruptedJob): Promise<void> {
  if (job.retriesLeft <= 0) {
    await boss.fail(queue, job.id, { message: 'the process ended during this look, and no retry was left' });
    return;
  }
  const { data, key: singletonKey, priority } = job;
  await boss.insert(queue, [{ data, singletonKey, priority, retryLimit: job.retriesLeft - 1 }]);
  await boss.deleteJob(queue, job.id);
}
