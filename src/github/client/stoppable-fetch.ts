import { boundedFetch } from './bounded-fetch.ts';

/** A `fetch` that can be stopped. */
export interface StoppableFetch {
  readonly fetch: typeof boundedFetch;
  /** Aborts all pending requests and refuses new ones. */
  stop(): void;
}

/** A bounded `fetch` for a process that must end soon, whatever GitHub and the retries wait for. */
export function createStoppableFetch(): StoppableFetch {
  const pending = new Set<AbortController>();
  let isStopped = false;
  return {
    async fetch(input, init = {}) {
      const controller = new AbortController();
      if (isStopped) controller.abort();
      pending.add(controller);
      const signal = init.signal ? AbortSignal.any([init.signal, controller.signal]) : controller.signal;
      try {
        return await boundedFetch(input, { ...init, signal });
      } finally {
        pending.delete(controller);
      }
    },
    stop() {
      isStopped = true;
      for (const controller of pending) controller.abort();
    },
  };
}
