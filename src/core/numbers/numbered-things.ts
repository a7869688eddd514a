import { matchesOf } from '../text/matches-of.ts';
import { isOtherNumber } from './is-other-number.ts';
import { oneOf } from './words/one-of.ts';
import { SPACED_THINGS, UNSPACED_THINGS } from './words/thing-words.ts';

/** A figure, formula, listing or the like that a text names by number, and where. */
export interface NumberedThing {
  readonly start: number;
  readonly end: number;
  /** As in SectionNumber: "Lemma 4.2.11" is 4, 2, 11. */
  readonly parts: readonly string[];
}

/** In one passage; a person names a few. */
const MAX_MATCHES = 100;

/** A chapter or an appendix, then one to three numbers: "7.23", "3-17", "A.2", "3.2.5-4", "14.6c". */
const NUMBER = '((?:\\d{1,3}|[a-h])(?:[.-]\\d{1,3}){1,3})[a-f]?(?![\\p{Script=Latin}\\d]|[.-][\\dx])';
const LATIN = oneOf(SPACED_THINGS);
const BEFORE = oneOf([
  `(?<![\\p{Script=Latin}\\d])${LATIN}`,
  ...UNSPACED_THINGS.map(({ word, notAfter }) =>
    notAfter === '' ? word : `(?<!${notAfter.split(' ').join('|')})${word}`,
  ),
]);
const BEHIND = oneOf([
  `\\s?${LATIN}(?!\\p{L})`,
  ...UNSPACED_THINGS.map(({ word, notBefore }) =>
    notBefore === '' ? word : `${word}(?!${notBefore.split(' ').join('|')})`,
  ),
]);
const PAGE = '(?:(?<!\\p{Script=Latin})p(?:p|g|age)?[.\\s]{0,2}\\d{1,4}|\\d{1,4}\\s?页)[,\\s]{1,3}';

/** Three ways to write one: "式(4.9)", "4.9公式", and in parentheses, after a page or first of all: "P75 (4.3)". */
const SPELLINGS: readonly RegExp[] = [
  new RegExp(`${BEFORE}[.\\s]{0,3}(?:number|no\\.|[#:])?\\s?[(\\[]?\\s?${NUMBER}`, 'gu'),
  new RegExp(`(?<![\\p{Script=Latin}\\d.\\-/$¥€£])\\(?(\\d{1,3}[.-]\\d{1,3})\\)?(?=${BEHIND})`, 'gu'),
  new RegExp(`(?<=${PAGE}|^|\\n)\\((\\d{1,3}\\.\\d{1,3})\\)`, 'gu'),
];

/**
 * What a folded text names by a number that begins with a chapter's: "公式7.23", "Lemma 4.2.11", "figure 3-17", "13-8
 * listing". Versions and amounts ("Python 3.8 example") name none. In order; linear time.
 */
export function numberedThings(folded: string): NumberedThing[] {
  const found = SPELLINGS.flatMap((pattern) =>
    matchesOf(folded, pattern, MAX_MATCHES).flatMap((match): NumberedThing[] => {
      const [whole, number = ''] = match;
      const at = match.index + whole.lastIndexOf(number);
      if (/^\(?\d/u.test(whole) && isOtherNumber(folded, at, at + number.length)) return [];
      const parts = number.split(/[.-]/u).map((part) => (/^\d/u.test(part) ? String(Number(part)) : part));
      return [{ start: match.index, end: match.index + whole.length, parts }];
    }),
  );
  let end = 0;
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}
