import type { PgBoss } from 'pg-boss';
import { createStatelyQueue, type StatelyQueue } from './stately-queue.ts';

export const CHECK = 'check';

/** A commit whose configuration must be checked: only an address. The check reads the changes from GitHub. */
export interface Check {
  readonly installationId: number;
  readonly owner: string;
  readonly repo: string;
  /** The commit before the change; null if there is none. */
  readonly base: string | null;
  readonly head: string;
  /** A push to the default branch, or a pull request by anyone. */
  readonly from: 'push' | 'pull request';
}

export type CheckQueue = StatelyQueue<Check>;

/** Opens the queue of checks. `shared`: other processes use it too. */
export function createCheckQueue(boss: PgBoss, { shared }: { readonly shared: boolean }): Promise<CheckQueue> {
  const keyOf = ({ owner, repo, head }: Check) => `${owner}/${repo}@${head}`;
  return createStatelyQueue(boss, CHECK, { shared, keyOf });
}
