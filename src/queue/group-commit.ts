interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Returns a function that commits one item and resolves after the commit that held it. Items that arrive while a commit
 * is under way share the next one, so that the cost of a commit is paid once for all of them.
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
    while (waiting.length > 0) await settle(waiting.splice(0, limit), commit);
    committing = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      void drain();
    });
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
