import { LRUCache } from 'lru-cache';

const MAX_KEYS = 10_000;

/** Counts: says how often this key came within the minute that began with its first time. */
export type MinuteCounter = (key: string) => number;

/** `now` is in milliseconds from any start. What is kept is bounded; what came longest ago is forgotten first. */
export function createMinuteCounter(now: () => number): MinuteCounter {
  const counts = new LRUCache<string, number>({ max: MAX_KEYS, ttl: 60_000, noUpdateTTL: true, perf: { now } });
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}
