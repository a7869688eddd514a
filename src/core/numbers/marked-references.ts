import { matchesOf } from '../text/matches-of.ts';
import { isOfOtherDocument } from './is-other-number.ts';
import type { OwnWord } from './own-word.ts';
import { endOf, type Place } from './place.ts';
import { readNumbers } from './read-numbers.ts';
import { type Spelling, spellings } from './spellings.ts';
import { unitOf } from './words/place-words.ts';

const COMMON = spellings();
const withOwn = new Map<string, readonly Spelling[]>();
/** Publications in memory have few words of their own; a process that meets many forgets the old ones. */
const MAX_KEPT = 50;

/** Maximum for one spelling. Only an attack names as many places. */
const MAX_MATCHES = 200;

/** What precedes "3 章" where it counts chapters instead of naming one. */
const COUNT = /(?:共|有|前|后|这|那|几|每|全|余|另外|其他|剩下)\s*(?:[的了]\s*)?$/u;

/** The places that a folded text names with a word or sign, in order, none overlapping. Linear time. */
export function markedReferences(folded: string, own: readonly OwnWord[] = []): Place[] {
  return withoutOverlaps(spellingsWith(own).flatMap((spelling) => placesOf(folded, spelling)));
}

function placesOf(folded: string, { pattern, unit, relative = false }: Spelling): Place[] {
  return matchesOf(folded, pattern, MAX_MATCHES).flatMap((match): Place[] => {
    const [whole, numbers = '', word = ''] = match;
    if (/^\d/u.test(whole) && COUNT.test(folded.slice(Math.max(0, match.index - 6), match.index))) return [];
    if (isOfOtherDocument(folded, match.index)) return [];
    const at = match.index + whole.indexOf(numbers);
    const [first, ...others] = readNumbers(numbers, unit === 'by word' ? unitOf(word) : unit, at);
    if (!first) return [];
    const head = { ...first, start: match.index };
    const end = match.index + whole.length;
    const last = others.pop();
    if (!last) return [{ head: { ...head, end }, others, relative }];
    return [{ head, others: [...others, { ...last, end }], relative }];
  });
}

function spellingsWith(own: readonly OwnWord[]): readonly Spelling[] {
  if (own.length === 0) return COMMON;
  const key = own.map(({ word, unit }) => `${word} ${unit}`).join();
  const kept = withOwn.get(key) ?? spellings(own);
  if (withOwn.size >= MAX_KEPT) withOwn.clear();
  withOwn.set(key, kept);
  return kept;
}

function withoutOverlaps(places: readonly Place[]): Place[] {
  const sorted = places.toSorted((a, b) => a.head.start - b.head.start || endOf(b) - endOf(a));
  let end = 0;
  return sorted.filter((place) => {
    if (place.head.start < end) return false;
    end = endOf(place);
    return true;
  });
}
