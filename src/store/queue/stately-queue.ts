import type { PgBoss, QueueOptions } from 'pg-boss';
import { HEARTBEAT, workLane } from './work-lane.ts';

/** Jobs of one kind beside the looks: at most one waiting and one active of each key. */
export interface StatelyQueue<Job extends object> {
  /** Resolves when it is kept. What already waits is not queued twice. */
  request(job: Job): Promise<void>;
  /** Hands over one job at a time. One that throws is tried again; a LookLater says when, and costs no retry. */
  work(handle: (job: Job) => Promise<void>): Promise<void>;
}

interface StatelyQueueSettings<Job> {
  /** True when other processes work on it as well. */
  readonly shared: boolean;
  readonly keyOf: (job: Job) => string;
}

const OPTIONS: QueueOptions & { notify: boolean } = {
  notify: true,
  retryLimit: 8,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  deleteAfterSeconds: 60 * 60,
};

/** The queue of that name in a database. Keys are in lower case, since GitHub tells no case apart. */
export async function createStatelyQueue<Job extends object>(
  boss: PgBoss,
  name: string,
  { shared, keyOf }: StatelyQueueSettings<Job>,
): Promise<StatelyQueue<Job>> {
  const options = { ...OPTIONS, ...(shared && HEARTBEAT) };
  await boss.createQueue(name, { ...options, policy: 'stately' });
  await boss.updateQueue(name, options);
  return {
    async request(job) {
      await boss.insert(name, [{ data: job, singletonKey: keyOf(job).toLowerCase() }]);
    },
    async work(handle) {
      await workLane(boss, name, handle);
    },
  };
}
