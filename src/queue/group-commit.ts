import { setImmediate } from 'node:timers/promises';

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Returns a function that commits one item and resolves after the commit that held it. Items that arrive together, or
 * while a commit is under way, share one, so that its cost is paid once for all of them.
 */
export function createGroupCommit<Item>(
  commit: (items: readonly Item[]) => Promise<void>,
  limit = 500,
): (item: Item) => Promise<void> {
  const waiting: Waiting<Item>[] = [];
  let committing = false;

  async function drain(): Promise<void> {
    if (committing) return;
    committing = true;
    while (waiting.length > 0) {
      await gather(waiting, limit);
      await settle(waiting.splice(0, limit), commit);
    }
    committing = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      void drain();
    });
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
