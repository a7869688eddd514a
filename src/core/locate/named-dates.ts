import type { Edition } from '../publication/edition.ts';
import type { ParsedReport } from '../report/parsed-report.ts';

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
  return [...folded.matchAll(DATE).take(MOST_DAYS)].flatMap((match) => {
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

const OLD_COPY =
  /旧版|老版|早期的?版|(?:很早|以前|之前|最初)的?(?:那|一|某)?个?版|第一次印刷|(?<!\p{L})(?:old(?:er)?|early|earlier|previous|outdated) (?:copy|edition|version|printing|draft|release|print)(?!\p{L})/u;

/** Whether the reader says to have an old copy, and not which. */
export function saysOldCopy({ passages, answers }: ParsedReport): boolean {
  return passages.some(({ folded }) => OLD_COPY.test(folded)) || answers.some(({ folded }) => OLD_COPY.test(folded));
}
