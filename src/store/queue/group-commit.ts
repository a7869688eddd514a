import { setImmediate } from 'node:timers/promises';

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommitLimits {
  /** Items a commit. */
  readonly group?: number;
  /** Items that may wait for a commit; more are refused at once. */
  readonly waiting?: number;
  /** How long a commit may take, in milliseconds, before newcomers are refused until it is done. */
  readonly patience?: number;
}

/**
 * Returns a function that commits one item and resolves after the commit that held it. Items that arrive together, or
 * while a commit is under way, share one, so that its cost is paid once for all of them. While the database is behind,
 * it rejects at once: a quick no can be acted upon, a late one is lost.
 */
export function createGroupCommit<Item>(
  commit: (items: readonly Item[]) => Promise<void>,
  { group = 500, waiting: mostWaiting = 5_000, patience = 2_000 }: GroupCommitLimits = {},
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
      }, patience);
      // Forgiven before those who waited go on: they may have more to commit.
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
    if (isLate || waiting.length >= mostWaiting) return Promise.reject(new Error('the database is behind'));
    return new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      void drain();
    });
  };
}

/**
 * Lets the event loop turn until a turn brings nothing more. An embedded database works within a single turn: without
 * this, whatever arrived meanwhile would still wait to be read, and every group would be a group of one.
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
