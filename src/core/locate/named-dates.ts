import type { Edition } from '../publication/edition.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { matchesOf } from '../text/matches-of.ts';
import { anyWord } from '../text/words.ts';

/** The day of a copy that a report names: year 0 if it tells month and day only. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE = /(?<![\d.])(?:(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})日?|(\d{1,2})月(\d{1,2})日)(?!\.?\d)/gu;
const COPY_BEHIND = /^[)\]"'”*\s]*(?:的|这个?|那个?)?\s*(?:版|pdf|draft|edition|version|printing|print)/u;
const COPY_BEFORE = /(?:version|draft|edition|printing|printed|release|版本|版|dated|pdf)[^\d\n]{0,24}$/u;

/** The days of the reader's copy: "2019年4月10日版", "4月10日版", "Draft (2018-02-14)", or a form's answer. The first few. */
export function namedDays({ passages, answers }: ParsedReport): Day[] {
  const spoken = passages.flatMap(({ folded }) => daysIn(folded, true));
  const asked = answers.filter(({ asks }) => asks === 'edition').flatMap(({ folded }) => daysIn(folded, false));
  return [...asked, ...spoken].slice(0, MOST_DAYS);
}

const MOST_DAYS = 8;

function daysIn(folded: string, needsCue: boolean): Day[] {
  return matchesOf(folded, DATE, MOST_DAYS).flatMap((match) => {
    const end = match.index + match[0].length;
    const [before, behind] = [folded.slice(Math.max(0, match.index - 40), match.index), folded.slice(end, end + 16)];
    if (needsCue && !COPY_BEHIND.test(behind) && !COPY_BEFORE.test(before)) return [];
    const [, year = '0', month = match[4] ?? '', day = match[5] ?? ''] = match;
    return [{ year: Number(year), month: Number(month), day: Number(day) }];
  });
}

/** The edition of that very day, by its version or its date. */
export function editionOfDay(editions: readonly Edition[], day: Day): Edition | undefined {
  return editions.findLast((edition) => {
    const own = dayOf(edition);
    return own !== null && own.month === day.month && own.day === day.day && (day.year === 0 || own.year === day.year);
  });
}

/** The newest edition that is not after that day, otherwise the first that has a day. */
export function editionAround(editions: readonly Edition[], day: Day): Edition | undefined {
  const dated = editions.flatMap((edition) => {
    const own = dayOf(edition);
    return own ? [{ edition, at: order(own) }] : [];
  });
  if (day.year === 0) return undefined;
  return (dated.findLast(({ at }) => at <= order(day)) ?? dated[0])?.edition;
}

function dayOf({ version, date }: Edition): Day | null {
  const parts = /^v?(\d{4})[.-](\d{1,2})[.-](\d{1,2})$/u.exec(version) ?? /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date ?? '');
  return parts && { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}

function order({ year, month, day }: Day): number {
  return year * 10_000 + month * 100 + day;
}

const OLD_COPY = new RegExp(
  `${anyWord(
    '旧版 老版 旧书 老书',
    'old_copy old_edition old_version old_printing old_draft old_release old_print older_copy older_edition older_version',
    'older_printing early_copy early_edition early_printing early_draft earlier_copy earlier_edition earlier_version',
    'earlier_printing earlier_draft previous_copy previous_edition previous_version previous_printing outdated_copy',
    'outdated_edition outdated_version older_draft older_release older_print early_version early_release early_print',
    'earlier_release earlier_print previous_draft previous_release previous_print outdated_printing outdated_draft',
    'outdated_release outdated_print first_printing second_printing third_printing fourth_printing fifth_printing',
  )}|早期的?版|(?:很早|以前|之前|最初)的?(?:那|一|某)?个?版|第[一二三四五六七八九十\\d]{1,3}次印刷|\\d(?:st|nd|rd|th) printing(?!\\p{L})`,
  'u',
);
/** "my hardback of 1998", "2003年平装本": of a year in which no known edition appeared. */
const COPY_OF_YEAR =
  /(?<!\p{L})(?:hardbacks?|hardcovers?|paperbacks?|copy|print(?:ing)?|edition)(?: edition)? (?:of|from|dated)(?: the year)? ((?:19|20)\d{2})(?!\d)|(?<!\d)((?:19|20)\d{2}) (?:edition|printing|print|hardback|hardcover|paperback)(?!\p{L})|(?<!\d)((?:19|20)\d{2})\s?年\s?的?(?:精装|平装|印|出|老|旧)|(?:精装|平装)本?[^。\n]{0,20}?((?:19|20)\d{2})\s?年/gu;

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
