import { LRUCache } from 'lru-cache';
import type { MeteredRequest, RateLimit } from '../../core/health.ts';

/** Remembers the last word of GitHub about each installation. */
export interface RateLimits {
  note(request: MeteredRequest): void;
  /** Those with least left first. */
  list(): RateLimit[];
}

export function createRateLimits(): RateLimits {
  const heard = new LRUCache<number, RateLimit>({ max: 1_000 });
  return {
    note({ installationId, left, resetAt }) {
      if (installationId !== null && left !== null) heard.set(installationId, { installationId, left, resetAt });
    },
    list: () => [...heard.values()].toSorted((a, b) => a.left - b.left),
  };
}
