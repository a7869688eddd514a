import { placeWords } from '../../languages/languages.ts';
import type { Unit } from '../../languages/place-words.ts';
import { wordsOf } from '../../text/words.ts';
import type { Step } from '../reference.ts';
import { oneOf } from './one-of.ts';

/** Words before a number, for each kind of place. */
export const WORDS_BEFORE = placeWords.flatMap(({ before }) =>
  (Object.keys(before) as Unit[]).map((unit) => ({ unit, words: wordsOf(before[unit] ?? '') })),
);
export const WORDS_BEHIND = placeWords.flatMap(({ behind }) =>
  behind.map((row) => ({ ...row, words: wordsOf(row.words) })),
);

/** What joins a place to one inside it, the places of a list, and the ends of a range. */
export const [OF, AND, TO] = (['of', 'and', 'to'] as const).map((name) =>
  oneOf(placeWords.flatMap((words) => wordsOf(words[name]))),
) as [string, string, string];
/** Words behind the number of a printing. */
export const PRINTINGS = oneOf(placeWords.flatMap(({ printings }) => wordsOf(printings)));
/** Words for an appendix where no spaces separate words. */
export const UNSPACED_APPENDIX = oneOf(
  placeWords.flatMap(({ spaced, before }) => (spaced ? [] : wordsOf(before.appendix ?? ''))),
);

/** The kind of place that a word means. */
export function unitOf(word: string): Step['unit'] {
  return WORDS_BEHIND.find(({ words }) => words.includes(word))?.unit ?? 'chapter';
}
