import type { PgBoss } from 'pg-boss';
import { createStatelyQueue, type StatelyQueue } from './stately-queue.ts';

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

export type CheckQueue = StatelyQueue<Check>;

/** The queue of checks in a database; `shared` when other processes work on it as well. */
export function createCheckQueue(boss: PgBoss, { shared }: { readonly shared: boolean }): Promise<CheckQueue> {
  const keyOf = ({ owner, repo, head }: Check) => `${owner}/${repo}@${head}`;
  return createStatelyQueue(boss, CHECK, { shared, keyOf });
}
