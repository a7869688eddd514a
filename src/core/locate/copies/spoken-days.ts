import type { Edition } from '../../publication/edition.ts';
import { dayOfVersion } from '../../publication/versions/version.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { type Known, type Said, saysEdition } from './said.ts';

const DATE = /(?<![\d.])(?:(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})日?|(\d{1,2})月(\d{1,2})日)(?!\.?\d)/gu;
const COPY_BEHIND = /^[)\]"'”*\s]*(?:(?:的|这个?|那个?)\s*)?(?:版|pdf|draft|edition|version|printing|print)/u;
const COPY_BEFORE = /(?:version|draft|edition|printing|printed|release|版本|版|dated|pdf)[^\d\n]{0,24}$/u;
/** A date in dots is how editions are named, and rarely how people tell when they did something. */
const DOTS = /^\d{4}\.\d{1,2}\.\d{1,2}$/u;

/** The days of the reader's copy: "2019年4月10日版", "4月10日版", "Draft (2018-02-14)", or a form's answer. The first few. */
export function spokenDays({ passages, answers }: ParsedReport, known: Known): Said[] {
  const asked = answers
    .filter(({ asks }) => asks === 'edition')
    .flatMap(({ text, folded }) => daysIn(text, folded, false));
  const spoken = passages.flatMap(({ text, folded }) => daysIn(text, folded, true));
  return [...asked, ...spoken].slice(0, MAX_DAYS).flatMap(({ words, isCopy, ...day }): Said[] => {
    const edition = editionOfDay(known.editions, day);
    if (edition) return [saysEdition(words, edition)];
    return isCopy ? [{ words, edition: null, near: () => editionAround(known.editions, day) }] : [];
  });
}

const MAX_DAYS = 8;

/** Year 0: it tells month and day only. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface SpokenDay extends Day {
  readonly words: string;
  /** Said to be the day of a copy. Otherwise it counts only if an edition is of that day. */
  readonly isCopy: boolean;
}

function daysIn(text: string, folded: string, needsCue: boolean): SpokenDay[] {
  return matchesOf(folded, DATE, MAX_DAYS).flatMap((match) => {
    const end = match.index + match[0].length;
    const [before, behind] = [folded.slice(Math.max(0, match.index - 40), match.index), folded.slice(end, end + 16)];
    const isCopy = !needsCue || COPY_BEHIND.test(behind) || COPY_BEFORE.test(before);
    if (!isCopy && !DOTS.test(match[0])) return [];
    const [, year = '0', month = match[4] ?? '', day = match[5] ?? ''] = match;
    return [
      { words: text.slice(match.index, end), isCopy, year: Number(year), month: Number(month), day: Number(day) },
    ];
  });
}

/** The edition of that very day. */
function editionOfDay(editions: readonly Edition[], day: Day): Edition | null {
  const found = editions.findLast((edition) => {
    const own = dayOf(edition);
    return own !== null && own.month === day.month && own.day === day.day && (day.year === 0 || own.year === day.year);
  });
  return found ?? null;
}

/** The newest edition that is not after that day, otherwise the first that has a day. An only edition is near to all. */
function editionAround(editions: readonly Edition[], day: Day): Edition | null {
  const [first, ...others] = editions;
  if (first && others.length === 0) return first;
  if (day.year === 0) return null;
  const dated = editions.filter((edition) => dayOf(edition) !== null);
  return dated.findLast((edition) => order(dayOf(edition)) <= order(day)) ?? dated[0] ?? null;
}

function dayOf({ version, date }: Edition): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(dayOfVersion(version) ?? date ?? '');
  return parts && { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}

function order(day: Day | null): number {
  return day ? day.year * 10_000 + day.month * 100 + day.day : 0;
}
