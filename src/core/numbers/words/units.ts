import { placeWords } from '../../languages/languages.ts';
import { wordsOf } from '../../text/words.ts';
import { oneOf, oneOfLine } from './one-of.ts';

/** Units after a number that counts, and what follows the unit if it begins another word ("4.2 日常巡检"). */
export const UNSPACED_UNITS = placeWords.flatMap(({ spaced, amounts, amountsUnless }) =>
  spaced ? [] : [...wordsOf(amounts).map((unit) => [unit, ''] as const), ...amountsUnless],
);

/** Units that are words by themselves, after a number with or without a space. */
export const SPACED_UNITS = placeWords.flatMap(({ spaced, amounts }) => (spaced ? wordsOf(amounts) : []));

/** Faults and parts of a text that a reader counts: "chapter: 5 typos", "Chapter 4 - 2 typos". */
const NOUNS =
  'typos errors mistakes issues problems things points questions comments remarks suggestions corrections nits bugs ' +
  'lines pages words sentences paragraphs places spots times';
const KINDS = 'minor small smaller tiny little quick possible potential more other';
export const COUNTED_NOUNS = `(?:${oneOfLine(KINDS)}\\s)?${oneOfLine(NOUNS)}(?!\\p{L})`;

/** Words after a number that counts something. */
export const BEHIND_COUNTED = `\\s*${oneOf(UNSPACED_UNITS.map(withException))}`;

/** Words right after a number that is an amount, a date or a share, and no section. */
export const UNIT_BEHIND = new RegExp(`^(?:${BEHIND_COUNTED}|\\s*${oneOf(SPACED_UNITS)}(?!\\p{Script=Latin}))`, 'u');

/** Three parts and more count nothing, but they may be a version or a date. */
export const EDITION_BEHIND = new RegExp(
  `^\\s*${oneOf(UNSPACED_UNITS.filter(([unit]) => /^[版日号]$/u.test(unit)).map(withException))}`,
  'u',
);

function withException([unit, unless]: (typeof UNSPACED_UNITS)[number]): string {
  return unless === '' ? unit : `${unit}(?!${unless.split(' ').join('|')})`;
}
