import { fold } from '../text/fold.ts';
import { isSmallWord, symbolsOf } from '../text/symbols.ts';
import { titleLikeness } from '../text/title-likeness.ts';

const ONE_WORD = 0.6;
const SEVERAL = 0.5;

/**
 * Whether some words and others can be a slip and what was meant: one word of mostly the same letters, or as many words
 * (Han characters) of which half are the same. Not the same words in another case or width.
 */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  const [mine, theirs] = [symbolsOf(a).symbols, symbolsOf(b).symbols];
  if (a === b || mine.length === 0 || mine.length !== theirs.length) return false;
  if (mine.length > 1) return 2 * shared(mine, theirs) >= 2 * SEVERAL * mine.length;
  return !isSmallWord(a) && titleLikeness(a, b) >= ONE_WORD;
}

function shared(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return some.filter((symbol) => {
    const at = left.indexOf(symbol);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
