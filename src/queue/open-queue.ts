import { PgBoss, type QueueOptions } from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from './database.ts';
import { createGroupCommit } from './group-commit.ts';
import type { Job, Queue } from './queue.ts';
import { subjectKey } from './subject-key.ts';
import { takeBackCutOff } from './take-back.ts';

/** The queue of looks, and the one that keeps looks that failed for good, each with its last error. */
export const LOOK = 'look';
export const LOOK_FAILED = 'look-failed';

const DAY = 24 * 60 * 60;

/** Retries from 2 seconds on, doubling with jitter to at most an hour: about five hours in all. */
const LOOK_OPTIONS: QueueOptions & { deadLetter: string; notify: boolean } = {
  deadLetter: LOOK_FAILED,
  notify: true,
  retryLimit: 15,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  retentionSeconds: 30 * DAY,
  deleteAfterSeconds: 60 * 60,
};

/** How often due retries are looked for, in seconds; new jobs wake the workers by themselves. */
const RETRY_CHECK_SECONDS = 2;
const STOP_MILLISECONDS = 8_000;

export interface QueueSettings {
  /** Looks at a time, never two on one subject. */
  readonly concurrency?: number;
  readonly log: Logger;
}

/** Opens the queue on a database, which `stop` closes. Looks that a crash cut off wait again when this resolves. */
export async function openQueue(database: Database, { concurrency = 4, log }: QueueSettings): Promise<Queue> {
  const boss = new PgBoss({ db: database.db, backend: database.backend, useListenNotify: true });
  boss.on('error', (err) => log.error({ err }, 'queue error'));
  boss.on('warning', ({ message, data }) => log.warn({ warning: message, data }, 'queue warning'));
  await boss.start();
  await boss.createQueue(LOOK_FAILED, { retentionSeconds: 30 * DAY, deleteAfterSeconds: 30 * DAY });
  await boss.createQueue(LOOK, { ...LOOK_OPTIONS, policy: 'stately' });
  if (database.exclusive) {
    const count = await takeBackCutOff(boss, LOOK);
    if (count > 0) log.info({ count }, 'looks that were cut off wait again');
  }

  const commit = createGroupCommit<Job>(async (jobs) => {
    await boss.insert(
      LOOK,
      jobs.map((data) => ({ data, singletonKey: subjectKey(data.subject) })),
    );
  });

  return {
    enqueue: commit,
    async work(look) {
      for (let lane = 0; lane < concurrency; lane += 1) await workLane(boss, look);
    },
    async stop() {
      await boss.stop({ timeout: STOP_MILLISECONDS });
      await database.close();
    },
  };
}

/** One look at a time. Woken after each look, or a backlog would wait for the next check after every single job. */
async function workLane(boss: PgBoss, look: (job: Job) => Promise<void>): Promise<void> {
  const options = { notifyPollingIntervalSeconds: RETRY_CHECK_SECONDS };
  const worker = await boss.work<Job>(LOOK, options, async ([job]) => {
    if (job) await lookOrFold(boss, job.data, look);
    boss.notifyWorker(worker);
  });
}

/**
 * A look that fails while another job waits for the same subject is done: that job will look again. Else the second of
 * two failing jobs would find the one place for a retry taken, and end as a dead letter at its first failure.
 */
async function lookOrFold(boss: PgBoss, job: Job, look: (job: Job) => Promise<void>): Promise<void> {
  try {
    await look(job);
  } catch (error) {
    const others = await boss.findJobs(LOOK, { key: subjectKey(job.subject), queued: true, limit: 1 });
    if (others.length === 0) throw error;
  }
}
