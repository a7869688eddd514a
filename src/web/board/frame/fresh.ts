import { LRUCache } from 'lru-cache';

/**
 * Calls `load` at most once in `maxAgeMs` for each key, so that many visitors cost the database no more than one.
 * Failures are not cached.
 */
export function fresh<Key extends {}, Value extends {}>(
  load: (key: Key) => Promise<Value>,
  maxAgeMs: number,
  mostKeys = 200,
): (key: Key) => Promise<Value> {
  const kept = new LRUCache<Key, Value>({
    max: mostKeys,
    ttl: maxAgeMs,
    fetchMethod: load,
    // Those who wait for a value get it, even if others push it out of the cache meanwhile.
    ignoreFetchAbort: true,
  });
  return (key) => kept.forceFetch(key);
}
