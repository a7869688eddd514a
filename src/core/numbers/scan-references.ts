import { matchesOf } from '../text/matches-of.ts';
import { isOtherNumber } from './is-other-number.ts';
import { joinSteps } from './join-steps.ts';
import { markedReferences } from './marked-references.ts';
import type { OwnWord } from './own-word.ts';
import { endOf, type Place } from './place.ts';
import type { Reference } from './reference.ts';

import { withLists } from './with-lists.ts';
import { withRanges } from './with-ranges.ts';

const BARE =
  /(?<![\p{Script=Latin}\d.#$¥€£@_≥≤<=^])(?<!(?<!\d)\/)(?<!(?<!\.\d{1,3})-)(?:\d{1,3}|[a-h])(?:\.\d{1,3}){1,5}(?![\d\p{Script=Latin}_+])(?!\.[\dx*])/gu;

/** Nobody writes as many, but an attack on our time may. */
const MAX_BARE = 200;

/**
 * All places that a text names by number, in order: marked ones ("第3章第2节", "§4.3", "section 2 of chapter 17") and bare
 * dotted numbers ("5.3.1") that are not versions, dates, amounts, figures or the like. Their ranges in the text do not
 * overlap, except for what a range covers. `text` is text folded (see fold); `own` are words that the publication
 * itself puts before its numbers ("recipe"). Linear time.
 */
export function scanReferences(text: string, own: readonly OwnWord[] = []): Reference[] {
  const folded = withPlainStops(text);
  const marked = withLists(markedReferences(folded, own), folded);
  const places = [...marked, ...bareReferences(folded, marked)].toSorted((a, b) => a.head.start - b.head.start);
  return withRanges(joinSteps(places, folded), folded);
}

/**
 * "4。3。2", "4。3节": what a Chinese keyboard writes for 4.3.2. Two numbers alone may be the end of one sentence and the next.
 */
function withPlainStops(folded: string): string {
  return folded.replaceAll(
    /(?<![\d.。])\d{1,2}(?:(?:。\d{1,2}){2,4}(?![\d.。]*\d)|。\d{1,2}(?=\s?小?节))/gu,
    (number) => number.replaceAll('。', '.'),
  );
}

/** A number that is a date or version in one place is that in all places of the text where it is bare. */
function bareReferences(folded: string, marked: readonly Place[]): Place[] {
  const taken = new Uint8Array(folded.length);
  for (const place of marked) taken.fill(1, place.head.start, endOf(place));
  const others = new Set<string>();
  const found: Reference[] = [];
  let otherEnd = -1;
  for (const match of matchesOf(folded, BARE, MAX_BARE)) {
    const [number] = match;
    const start = match.index;
    const end = start + number.length;
    if (taken[start]) continue;
    const first = folded[start - 1] === '-' ? found.at(-1) : undefined;
    if (folded[start - 1] === '-' && first?.end !== start - 1) continue;
    const goesOn =
      otherEnd >= 0 && /^\s*(?:,|、|和|与|或|and|or|\/|到|至|to|-)\s*$/u.test(folded.slice(otherEnd, start));
    if (goesOn || isOtherNumber(folded, start, end)) {
      otherEnd = end;
      others.add(number);
      if (first) found.pop();
      continue;
    }
    found.push({ start, end, steps: [{ unit: 'any', parts: number.split('.').map(plain) }], marked: false });
  }
  return found
    .filter(({ start, end }) => !others.has(folded.slice(start, end)))
    .map((head) => ({ head, others: [], relative: false }));
}

/** The bare numbers of a text that are no places: a version in the body is one in the title too. */
export function otherNumbers(folded: string): string[] {
  const numbers = matchesOf(folded, BARE, MAX_BARE);
  return numbers.flatMap(({ 0: number, index }) =>
    isOtherNumber(folded, index, index + number.length) ? [number] : [],
  );
}

function plain(part: string): string {
  return /^\d/u.test(part) ? String(Number(part)) : part;
}
