import { numeralValue } from '../../numbers/numeral.ts';
import { matchesOf } from '../../text/matches-of.ts';
import {
  BEFORE_BARE,
  COUNTED_BEFORE,
  COUNTED_BEHIND,
  PAGE_BEFORE,
  PAGE_BEHIND,
  PERCENTILE,
  PERCENTILE_NEAR,
} from './page-words.ts';

/** A page that a text names, and where. */
export interface NamedPage {
  readonly start: number;
  readonly end: number;
  readonly page: number;
}

const HAN_ORDINAL = '[〇零一二三四五六七八九十百]{1,5}';
const NO_MORE_DIGITS = '(?![\\d.]*\\d)';
const NOT_IN_WORD = '(?<![\\p{Script=Latin}\\d.])';

/** Each with the number as its one group, which has the name of the spelling. */
const SPELLINGS: readonly string[] = [
  `[第제]\\s*(?<ordinal>${HAN_ORDINAL}|\\d{1,4})(?:\\s*[-~/到至]\\s*(?:第\\s*)?\\d{1,4})?\\s*${PAGE_BEHIND}`,
  `页[码数号]\\s*(?:[是为:]\\s*)?(?:[\\[(]\\s*)?(?:第\\s*)?(?<labelled>\\d{1,4})${NO_MORE_DIGITS}`,
  `${NOT_IN_WORD}${PAGE_BEFORE}[.:\\s]{0,3}(?:(?:numbers?|no\\.?|nr\\.?|[#:[(])\\s?){0,3}(?<word>\\d{1,4})${NO_MORE_DIGITS}`,
  // "p. 6" and "P66" are pages; P1 to P9 are how severe an incident, or how senior a person is.
  `${NOT_IN_WORD}p[.:\\s]{1,3}(?<spaced>\\d{1,4})${NO_MORE_DIGITS}`,
  `${NOT_IN_WORD}p(?<short>\\d{2,4})${NO_MORE_DIGITS}`,
  `(?<![\\p{L}\\d.])(?<nth>\\d{1,4})(?:st|nd|rd|th) page(?!\\p{L})`,
  // "41页", "98-99页": the only spelling that may as well count pages.
  `(?<![\\p{Script=Latin}\\d./-])(?<!(?![${BEFORE_BARE}])\\p{Script=Han})(?<bare>\\d{1,4})(?:\\s*[-~]\\s*\\d{1,4})?\\s*${PAGE_BEHIND}`,
];
const PAGE = new RegExp(SPELLINGS.join('|'), 'gu');

/** The pages that a folded text names, in order; of a range ("41-42页") the first. What counts pages names none. */
export function namedPages(folded: string): NamedPage[] {
  return matchesOf(folded, PAGE).flatMap((match): NamedPage[] => {
    const [whole] = match;
    const start = match.index;
    const end = start + whole.length;
    if (match.groups?.bare !== undefined && isCounted(folded, start, end)) return [];
    if (PERCENTILE.test(whole) && PERCENTILE_NEAR.test(folded.slice(Math.max(0, start - 12), end + 12))) return [];
    const page = numeralValue(Object.values(match.groups ?? {}).find((number) => number !== undefined) ?? '');
    return page === null ? [] : [{ start, end, page }];
  });
}

function isCounted(folded: string, start: number, end: number): boolean {
  return (
    COUNTED_BEFORE.test(folded.slice(Math.max(0, start - 8), start)) || COUNTED_BEHIND.test(folded.slice(end, end + 16))
  );
}
