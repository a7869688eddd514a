import { wordsOf } from '../../text/words.ts';

/** A regular expression source for any of some words (plain text or sources), the longest first. */
export function oneOf(words: readonly string[]): string {
  return `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`;
}

/** The same from a line of words with spaces between. */
export function oneOfLine(words: string): string {
  return oneOf(wordsOf(words));
}
