import type { Reference } from './reference.ts';

const BETWEEN = /^\s*(?:的|中的?|里的?|之|,|，|:|>|\/|-|->|·)?\s*(?:the\s*)?$/u;
const OF = /^\s*(?:of|in|from)\s*(?:the\s*)?$/u;

/**
 * Joins neighbours that name one place together: "第三章" + "第5节", "chapter 4," + "section 2", "section 6" of
 * "chapter 4". What comes back is in order and does not overlap.
 */
export function joinSteps(references: readonly Reference[], folded: string): Reference[] {
  const joined: Reference[] = [];
  for (const reference of references) {
    const before = joined.at(-1);
    const together = before && join(before, reference, folded.slice(before.end, reference.start));
    if (together) joined[joined.length - 1] = together;
    else joined.push(reference);
  }
  return joined;
}

function join(outer: Reference, inner: Reference, between: string): Reference | null {
  const last = outer.steps.at(-1);
  const first = inner.steps[0];
  if (!last || !first) return null;
  const range = { start: outer.start, end: inner.end, marked: true };
  if (OF.test(between) && isOuter(first.unit) && !isOuter(last.unit)) {
    return { ...range, steps: [...inner.steps, ...outer.steps] };
  }
  if (!BETWEEN.test(between) || isOuter(first.unit) || !outer.marked) return null;
  const deeper = isOuter(last.unit) || (first.unit === 'any' && first.parts.length > last.parts.length);
  const listed = /^[,，]/u.test(between.trim()) && first.unit === 'any' && !isOuter(last.unit);
  return deeper && !listed ? { ...range, steps: [...outer.steps, ...inner.steps] } : null;
}

function isOuter(unit: Reference['steps'][number]['unit']): boolean {
  return unit === 'chapter' || unit === 'appendix';
}
