import { placeWords } from '../../languages/languages.ts';
import type { Unit } from '../../languages/place-words.ts';
import { wordsOf } from '../../text/words.ts';
import type { Step } from '../reference.ts';

/** Words before a number, for each kind of place. */
export const WORDS_BEFORE = placeWords.flatMap(({ before }) =>
  (Object.keys(before) as Unit[]).map((unit) => ({ unit, words: wordsOf(before[unit] ?? '') })),
);
export const WORDS_BEHIND = placeWords.flatMap(({ behind }) =>
  behind.map((row) => ({ ...row, words: wordsOf(row.words) })),
);

/** The kind of place that a word means. */
export function unitOf(word: string): Step['unit'] {
  return WORDS_BEHIND.find(({ words }) => words.includes(word))?.unit ?? 'chapter';
}
