/** Webhooks that the emulator sent to its inbox and that are not answered yet. */
export interface EmulatorWebhooks {
  readonly pending: number;
  close(): void;
}

const pending = new Map<string, number>();
let isWatching = false;

/**
 * Counts what is sent to `inbox`. The emulator calls `fetch` before it answers the request that caused the webhook, and
 * waits for neither. So only this count tells that a webhook is under way.
 */
export function watchEmulatorWebhooks(inbox: string): EmulatorWebhooks {
  if (!isWatching) watchFetch();
  isWatching = true;
  pending.set(inbox, 0);
  return {
    get pending() {
      return pending.get(inbox) ?? 0;
    },
    close: () => void pending.delete(inbox),
  };
}

function watchFetch(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (...request) => {
    const url = String(request[0]);
    if (!pending.has(url)) return fetch(...request);
    add(url, 1);
    try {
      return await fetch(...request);
    } finally {
      add(url, -1);
    }
  };
}

function add(url: string, count: 1 | -1): void {
  const before = pending.get(url);
  if (before !== undefined) pending.set(url, before + count);
}
