import { tokenWeight } from './tokenise.ts';

/** 3 Han characters or 2 words: enough to be rare in a book, and short enough to survive an edit nearby. */
const FULL_WEIGHT = 6;

/**
 * A hash of the few tokens from `position` on. 0 if there are too few tokens. Token 0 separates passages: no shingle
 * crosses it.
 */
export function shingleAt(ids: Uint32Array, position: number): number {
  let hash = 0x9e3779b9;
  let weight = 0;
  for (let index = position; weight < FULL_WEIGHT; index++) {
    const id = ids[index] ?? 0;
    if (id === 0) return 0;
    hash = Math.imul(hash ^ id, 0x85ebca6b);
    hash ^= hash >>> 15;
    weight += tokenWeight(id);
  }
  return hash >>> 0 || 1;
}
