import { LRUCache } from 'lru-cache';

const MAX_KEYS = 10_000;

/** Counts a call for a key. Returns how many there were in the minute that began with the first of them. */
export type MinuteCounter = (key: string) => number;

/** `now` is in milliseconds from any start. At most MAX_KEYS are kept; the one used longest ago is forgotten first. */
export function createMinuteCounter(now: () => number): MinuteCounter {
  const counts = new LRUCache<string, number>({ max: MAX_KEYS, ttl: 60_000, noUpdateTTL: true, perf: { now } });
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}
