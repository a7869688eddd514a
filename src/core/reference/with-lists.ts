import { numberParts } from '../catalogue/section-number.ts';
import type { Reference, Step } from './reference.ts';

const NEXT =
  /^\s*(,|、|和|与|及|或|and|or|&|到|至|to|through|~|-)\s*第?\s*(\d{1,3}(?:\.\d{1,3}){0,5})(?![\d.]*\d)\s*(章|小节|节)?(?![%‰倍次个页行月日号\p{Script=Latin}])/u;
const RANGE = /^(?:到|至|to|through|~|-)$/u;
const LONGEST_RANGE = 20;

/**
 * Adds what a mark covers beyond its first number: "chapter 4 and 5", "第3、5节", "sections 2.1 to 2.4" (with all that
 * lies between). Only numbers of as many parts as the first are taken.
 */
export function withLists(references: readonly Reference[], folded: string): Reference[] {
  return references.flatMap((reference, index) => {
    const [first] = reference.steps;
    const limit = references[index + 1]?.start ?? folded.length;
    return first ? [reference, ...following(reference, first, folded, limit)] : [reference];
  });
}

function following(reference: Reference, first: Step, folded: string, limit: number): Reference[] {
  const found: Reference[] = [];
  let at = reference.end;
  let last = first;
  for (;;) {
    const match = NEXT.exec(folded.slice(at, Math.min(at + 40, limit)));
    if (!match) return found;
    const [whole, connector = '', number = ''] = match;
    const parts = numberParts(number, 'plain');
    if (parts.length !== first.parts.length) return found;
    const place = { start: at + whole.indexOf(number), end: at + whole.length, marked: true };
    const between = RANGE.test(connector) ? numbersBetween(last.parts, parts) : [];
    for (const one of [...between, parts]) found.push({ ...place, steps: [{ unit: first.unit, parts: one }] });
    at += whole.length;
    last = { unit: first.unit, parts };
  }
}

function numbersBetween(from: readonly string[], to: readonly string[]): string[][] {
  const head = from.slice(0, -1);
  const [low, high] = [Number(from.at(-1)), Number(to.at(-1))];
  if (head.join('.') !== to.slice(0, -1).join('.') || !(high > low) || high - low > LONGEST_RANGE) return [];
  return Array.from({ length: high - low - 1 }, (_, step) => [...head, String(low + step + 1)]);
}
