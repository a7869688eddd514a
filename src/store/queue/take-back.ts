import type { PgBoss } from 'pg-boss';

interface CutOff {
  readonly id: string;
  readonly data: object;
  readonly priority: number;
  readonly key: string;
  readonly retriesLeft: number;
}

/**
 * Queues again what was active when the last process ended, and returns how many looks were cut off. Only for a
 * database that no other process works on: pg-boss itself would wait until such a job expires, and the subject with it.
 * Each time costs a retry, so that a look that kills the process ends as a dead letter. A crash in between loses
 * nothing: the new job is committed before the old one goes.
 */
export async function takeBackCutOff(boss: PgBoss, queue: string): Promise<number> {
  const { rows } = await boss.getDb().executeSql(
    `SELECT id, data, singleton_key AS key, priority, retry_limit - retry_count AS "retriesLeft"
       FROM pgboss.job WHERE name = $1 AND state = 'active'`,
    [queue],
  );
  for (const job of rows as CutOff[]) await takeBack(boss, queue, job);
  return rows.length;
}

async function takeBack(boss: PgBoss, queue: string, job: CutOff): Promise<void> {
  if (job.retriesLeft <= 0) {
    await boss.fail(queue, job.id, { message: 'the process ended during this look, and no retry was left' });
    return;
  }
  const { data, key: singletonKey, priority } = job;
  await boss.insert(queue, [{ data, singletonKey, priority, retryLimit: job.retriesLeft - 1 }]);
  await boss.deleteJob(queue, job.id);
}
