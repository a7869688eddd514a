import type { PgBoss, QueueOptions } from 'pg-boss';
import { HEARTBEAT, workLane } from './work-lane.ts';

/** The queue of checks. */
export const CHECK = 'check';

/** A commit whose configuration is to be checked: an address, from which GitHub is asked what changed. */
export interface Check {
  readonly installationId: number;
  readonly owner: string;
  readonly repo: string;
  /** The commit before the change; null where there was none. */
  readonly base: string | null;
  readonly head: string;
  /** On the default branch, or proposed by anybody. */
  readonly from: 'push' | 'pull request';
}

export interface CheckQueue {
  /** Resolves when it is kept. What already waits is not queued twice. */
  request(check: Check): Promise<void>;
  work(handle: (check: Check) => Promise<void>): Promise<void>;
}

const OPTIONS: QueueOptions & { notify: boolean } = {
  notify: true,
  retryLimit: 8,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  deleteAfterSeconds: 60 * 60,
};

/** The queue of checks in a database; `shared` when other processes work on it as well. */
export async function createCheckQueue(boss: PgBoss, { shared }: { readonly shared: boolean }): Promise<CheckQueue> {
  const options = { ...OPTIONS, ...(shared && HEARTBEAT) };
  await boss.createQueue(CHECK, { ...options, policy: 'stately' });
  await boss.updateQueue(CHECK, options);
  return {
    async request(check) {
      const singletonKey = `${check.owner}/${check.repo}@${check.head}`.toLowerCase();
      await boss.insert(CHECK, [{ data: check, singletonKey }]);
    },
    work: (handle) => workLane(boss, CHECK, handle),
  };
}
