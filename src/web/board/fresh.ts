import { LRUCache } from 'lru-cache';

/**
 * Asks `load` at most once in `maxAgeMs` for each key, however many ask meanwhile: what everybody may open must not cost
 * the database more the more people open it. A failure is not kept.
 */
export function fresh<Key extends {}, Value extends {}>(
  load: (key: Key) => Promise<Value>,
  maxAgeMs: number,
  mostKeys = 200,
): (key: Key) => Promise<Value> {
  const kept = new LRUCache<Key, Promise<Value>>({ max: mostKeys, ttl: maxAgeMs });
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const loading = load(key);
    kept.set(key, loading);
    loading.catch(() => {
      if (kept.peek(key) === loading) kept.delete(key);
    });
    return loading;
  };
}
