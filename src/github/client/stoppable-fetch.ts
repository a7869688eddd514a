import { boundedFetch } from './bounded-fetch.ts';

/** A `fetch` that one can put an end to. */
export interface StoppableFetch {
  readonly fetch: typeof boundedFetch;
  /** Ends the requests that wait for their answer, and refuses all others from now on. */
  stop(): void;
}

/** A bounded `fetch` for a process that must end soon, however long GitHub lets it wait and however often it asks again. */
export function createStoppableFetch(): StoppableFetch {
  const underWay = new Set<AbortController>();
  let isStopped = false;
  return {
    async fetch(input, init = {}) {
      const controller = new AbortController();
      if (isStopped) controller.abort();
      underWay.add(controller);
      const signal = init.signal ? AbortSignal.any([init.signal, controller.signal]) : controller.signal;
      try {
        return await boundedFetch(input, { ...init, signal });
      } finally {
        underWay.delete(controller);
      }
    },
    stop() {
      isStopped = true;
      for (const controller of underWay) controller.abort();
    },
  };
}
