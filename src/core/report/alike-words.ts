import { fold } from '../text/fold.ts';
import { isSmallWord, symbolsOf } from '../text/symbols.ts';
import { titleLikeness } from '../text/title-likeness.ts';

const ONE_WORD = 0.6;
const SEVERAL = 0.5;

/**
 * Whether some words and others can be a slip and what was meant: one word of mostly the same letters, as many words
 * (Han characters) of which half are the same, or the same letters with other signs between them ("its", "it's"). Not
 * the same words in another case or width.
 */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  const [mine, theirs] = [symbolsOf(a).symbols, symbolsOf(b).symbols];
  if (sameLetters(one, other)) return a !== b;
  if (mine.length === 0 || mine.length !== theirs.length) return false;
  if (mine.length > 1) return 2 * shared(mine, theirs) >= 2 * SEVERAL * mine.length;
  return !isSmallWord(a) && titleLikeness(a, b) >= ONE_WORD;
}

/** Whether words have the same letters in the same order, whatever is between them. Not if they have none. */
export function sameLetters(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => symbolsOf(fold(words)).symbols.join(''));
  return a !== '' && a === b;
}

/** Whether words and others are two wordings of one thing: half of the words (Han characters) of both are the same. */
export function isRewording(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  const [mine, theirs] = [symbolsOf(a).symbols, symbolsOf(b).symbols];
  return isAlike(one, other) || (a !== b && 2 * shared(mine, theirs) >= Math.max(mine.length, theirs.length, 1));
}

function shared(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return some.filter((symbol) => {
    const at = left.indexOf(symbol);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
