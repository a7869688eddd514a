import { setImmediate } from 'node:timers/promises';
import type { NewJob, Queue } from './queue.ts';

/** Maximum items in one commit. */
const GROUP = 500;

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitLimits {
  /** Maximum items in one commit. */
  readonly group?: number;
  /** Maximum items that wait for a commit. More are rejected at once. */
  readonly waiting?: number;
  /** While a commit takes longer than this, in milliseconds, new items are rejected. */
  readonly timeout?: number;
}

/**
 * Returns a function that commits one item and resolves after its commit. Items that arrive together, or during a
 * commit, share the next commit and its cost. While the database is too slow, the function rejects at once: GitHub's
 * sender can act on a fast rejection, but not on a late one.
 */
export function createGroupCommit<Item>(
  commit: (items: readonly Item[]) => Promise<void>,
  { group = GROUP, waiting: maxWaiting = 5_000, timeout = 2_000 }: GroupCommitLimits = {},
): (item: Item) => Promise<void> {
  const waiting: Waiting<Item>[] = [];
  let committing = false;
  let isLate = false;

  async function drain(): Promise<void> {
    if (committing) return;
    committing = true;
    while (waiting.length > 0) {
      await gather(waiting, group);
      const late = setTimeout(() => {
        isLate = true;
      }, timeout);
      // Reset before the waiting callers continue: they may commit more.
      await settle(waiting.splice(0, group), (items) =>
        commit(items).finally(() => {
          clearTimeout(late);
          isLate = false;
        }),
      );
    }
    committing = false;
  }

  return (item) => {
    if (isLate || waiting.length >= maxWaiting) return Promise.reject(new Error('the database is too slow'));
    return new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      void drain();
    });
  };
}

/** Enqueues any number of jobs, a commit at a time. All at once would be more than may wait, and webhooks be rejected too. */
export async function enqueueAll(queue: Pick<Queue, 'enqueue'>, jobs: readonly NewJob[]): Promise<void> {
  for (let start = 0; start < jobs.length; start += GROUP) {
    await Promise.all(jobs.slice(start, start + GROUP).map((job) => queue.enqueue(job)));
  }
}

/**
 * Waits until a turn of the event loop brings no new item. An embedded database works within a single turn. Without
 * this wait, requests that arrived meanwhile would still be unread, and every group would have one item.
 */
async function gather(waiting: readonly unknown[], limit: number): Promise<void> {
  let before = 0;
  while (waiting.length > before && waiting.length < limit) {
    before = waiting.length;
    await setImmediate();
  }
}

async function settle<Item>(
  group: readonly Waiting<Item>[],
  commit: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  try {
    await commit(group.map(({ item }) => item));
  } catch (error) {
    for (const { reject } of group) reject(error);
    return;
  }
  for (const { resolve } of group) resolve();
}
