import type { Deliveries } from './webhook-endpoint.ts';

/**
 * How long a failure counts, in milliseconds. Without a new webhook it is unknown whether storing works again by then.
 */
const MINUTE = 60_000;

interface Keeping {
  readonly deliveries: Deliveries;
  /** False for a minute after a webhook was not kept, unless another one was kept meanwhile. */
  isKeeping(): boolean;
}

/** Watches whether webhooks are kept. While a disk is full, a database may answer and keep nothing. */
export function watchKeeping({ verify, receive }: Deliveries, now: () => number): Keeping {
  let failedAt = Number.NEGATIVE_INFINITY;
  return {
    deliveries: {
      verify,
      async receive(event) {
        try {
          await receive(event);
          failedAt = Number.NEGATIVE_INFINITY;
        } catch (error) {
          failedAt = now();
          throw error;
        }
      },
    },
    isKeeping: () => now() - failedAt > MINUTE,
  };
}
