import { isMovedFrom } from './is-moved-from.ts';
import type { Reference } from './reference.ts';
import { TO } from './words/place-words.ts';

/** "1 到 9", "chapters 1 through 9", "从第一章看到第九章". */
const RANGE = new RegExp(String.raw`^\s*(?:[一直]{0,2}[看读翻学查找]?${TO}|[~-])\s*(?:(?:§{1,2}|第)\s*)?$`, 'u');
const LONGEST_RANGE = 20;

/**
 * Adds what lies between the ends of a range: "3.2 到 3.4 节" is 3.2, 3.3 and 3.4. What is added extends over the whole
 * range, so that what is said of the range holds for it.
 */
export function withRanges(references: readonly Reference[], folded: string): Reference[] {
  let ranged = false;
  return references.flatMap((reference, index) => {
    const next = references[index + 1];
    const begins =
      next !== undefined &&
      RANGE.test(folded.slice(reference.end, next.start)) &&
      !isMovedFrom(folded, reference.start);
    const own = ranged || begins ? [{ ...reference, ranged: true }] : [reference];
    ranged = begins;
    return begins ? [...own, ...between(reference, next)] : own;
  });
}

function between(from: Reference, to: Reference): Reference[] {
  const [first, last] = [from.steps.at(-1), to.steps.at(-1)];
  if (!first || !last || first.parts.length !== last.parts.length) return [];
  const head = first.parts.slice(0, -1);
  if (head.join('.') !== last.parts.slice(0, -1).join('.')) return [];
  const [low, high] = [Number(first.parts.at(-1)), Number(last.parts.at(-1))];
  if (!(high > low) || high - low > LONGEST_RANGE) return [];
  return Array.from({ length: high - low - 1 }, (_, index) => ({
    start: from.start,
    end: to.end,
    marked: from.marked || to.marked,
    ranged: true,
    steps: [...from.steps.slice(0, -1), { unit: first.unit, parts: [...head, String(low + index + 1)] }],
  }));
}
