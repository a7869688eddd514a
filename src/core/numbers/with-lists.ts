import { endOf, type Place } from './place.ts';
import type { Reference, Step } from './reference.ts';
import { numberParts } from './section-number.ts';
import { AND, TO } from './words/place-words.ts';
import { BEHIND_COUNTED, COUNTED_NOUNS } from './words/units.ts';

const NEXT = new RegExp(
  `^\\s*\\(?(?:[,、&~-]|${AND}|${TO})\\s*(?:§{1,2}\\s*|第)?(\\d{1,3}(?:\\.\\d{1,3}){0,5})(?![\\d.]*\\d)\\s*(章|小节|节)?(?!${BEHIND_COUNTED}|\\p{Script=Latin}|\\s${COUNTED_NOUNS})`,
  'u',
);

/**
 * Adds what a mark covers beyond its own numbers: "chapter 4 and 5", "sections 2.1 to 2.4". Only numbers of as many
 * parts as the first are taken.
 */
export function withLists(places: readonly Place[], folded: string): Place[] {
  return places.map((place, index) => {
    const step = place.head.steps.at(-1);
    const limit = places[index + 1]?.head.start ?? folded.length;
    return step ? { ...place, others: [...place.others, ...following(endOf(place), step, folded, limit)] } : place;
  });
}

function following(end: number, first: Step, folded: string, limit: number): Reference[] {
  const found: Reference[] = [];
  let at = end;
  for (;;) {
    const match = NEXT.exec(folded.slice(at, Math.min(at + 40, limit)));
    if (!match) return found;
    const [whole, number = ''] = match;
    const parts = numberParts(number, 'plain');
    if (parts.length !== first.parts.length) return found;
    const start = at + whole.indexOf(number);
    at += whole.length;
    found.push({ start, end: at, marked: true, steps: [{ unit: first.unit, parts }] });
  }
}
