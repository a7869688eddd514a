import type { PgBoss, QueueOptions } from 'pg-boss';
import { HEARTBEAT, workLane } from './work-lane.ts';

/** A queue with at most one waiting and one active job per key. */
export interface StatelyQueue<Job extends object> {
  /** Resolves when the job is committed. A key that already waits is not enqueued twice. */
  request(job: Job): Promise<void>;
  /** Runs one job at a time. A job that throws is retried. A LookLater postpones it without using up a retry. */
  work(handle: (job: Job) => Promise<void>): Promise<void>;
}

interface StatelyQueueSettings<Job> {
  /** True if other processes use the queue too. */
  readonly shared: boolean;
  readonly keyOf: (job: Job) => string;
  /** Adds a job to one with its key that waits. False if that one began meanwhile. By default there is nothing to add. */
  readonly foldIn?: (job: Job) => Promise<boolean>;
}

const OPTIONS: QueueOptions & { notify: boolean } = {
  notify: true,
  retryLimit: 8,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  deleteAfterSeconds: 60 * 60,
};

/** Opens a queue. Keys are lower-cased, since GitHub's names are case-insensitive. */
export async function createStatelyQueue<Job extends object>(
  boss: PgBoss,
  name: string,
  { shared, keyOf, foldIn = async () => true }: StatelyQueueSettings<Job>,
): Promise<StatelyQueue<Job>> {
  const options = { ...OPTIONS, ...(shared && HEARTBEAT) };
  await boss.createQueue(name, { ...options, policy: 'stately' });
  await boss.updateQueue(name, options);
  return {
    async request(job) {
      const insert = { data: job, singletonKey: keyOf(job).toLowerCase() };
      for (let isKept = false; !isKept; ) {
        const ids = await boss.insert(name, [insert], { returnId: true });
        isKept = (ids ?? []).length > 0 || (await foldIn(job));
      }
    },
    async work(handle) {
      await workLane(boss, name, handle);
    },
  };
}
