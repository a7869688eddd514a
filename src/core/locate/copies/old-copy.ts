import type { Edition } from '../../publication/edition.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { anyWord } from '../../text/words.ts';

const OLD = 'old older early earlier previous outdated'.split(' ');
const WHAT = 'copy edition version printing draft release print'.split(' ');
/** "an older printing", "旧书", "第三次印刷"; the first and second edition may be editions that are known. */
const OLD_COPY = new RegExp(
  `${anyWord(
    '旧版 老版 旧书 老书',
    ...OLD.flatMap((old) => WHAT.map((what) => `${old}_${what}`)),
    'first_printing second_printing third_printing fourth_printing fifth_printing',
  )}|早期的?版|(?:很早|以前|之前|最初)的?(?:那|一|某)?个?版|第[一二三四五六七八九十\\d]{1,3}次印刷|\\d(?:st|nd|rd|th) printing(?!\\p{L})`,
  'u',
);

/** What a copy is called by how it was made, before its year or after it. */
const COPIES = anyWord('hardback hardbacks hardcover hardcovers paperback paperbacks copy print printing edition');
const HAN_COPIES = anyWord('精装 平装 线装 油印 铅印 胶印 影印 复印 打印 印 出 老 旧');
const YEAR = '((?:19|20)\\d{2})';
/** "my hardback of 1998", "the 1994 printing", "2003年的平装本": of a year in which no known edition appeared. */
const COPY_OF_YEAR = new RegExp(
  [
    `${COPIES}(?: edition)?(?: is| was)? (?:of|from|dated)(?: the year)? ${YEAR}(?!\\d)`,
    `(?<!\\d)${YEAR} ${COPIES}`,
    `(?<!\\d)${YEAR}\\s?年\\s?的?${HAN_COPIES}`,
    `(?:精装|平装)本?[^。\\n]{0,20}?${YEAR}\\s?年`,
  ].join('|'),
  'gu',
);

/** Whether the reader says to have an old copy, or one of a year in which none of the editions appeared. */
export function saysOldCopy({ passages, answers }: ParsedReport, editions: readonly Edition[]): boolean {
  const known = editions.map(({ version, date }) => `${version} ${date ?? ''}`).join(' ');
  return [...passages, ...answers].some(({ folded }) => {
    const years = matchesOf(folded, COPY_OF_YEAR).flatMap((match) =>
      match.slice(1).filter((year) => year !== undefined),
    );
    return OLD_COPY.test(folded) || years.some((year) => !known.includes(year));
  });
}
