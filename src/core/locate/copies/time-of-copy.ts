import { numeralValue } from '../../numbers/numeral.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { matchesOf } from '../../text/matches-of.ts';
import { type Known, type Said, saysEdition } from './said.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|\\.)?`).join('|')})`;
const LATIN_TIME = `(?<relative>(?:last|this) (?:month|year))|(?:(?<which>last|this) )?(?<name>${MONTH})(?:,? (?:of )?(?<year>(?:19|20)\\d\\d))?|(?<only>(?:19|20)\\d\\d)(?:-(?<digits>\\d\\d))?`;
const HAN_TIME =
  '(?<relative>上个?月|本月|这个月)|(?:(?<year>(?:19|20)\\d\\d)\\s?年的?|(?<which>去年|今年|前年)的?)?\\s?(?<digits>\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?月份?(?:(?<day>\\d{1,2})[日号])?|(?<only>(?:19|20)\\d\\d)\\s?年|(?<lone>去年|今年|前年)';
const LATIN_MONTH = `(?<name>${MONTH}),? (?:of )?(?<year>(?:19|20)\\d\\d)`;
const GOT = '(?:downloaded|bought|purchased|got|obtained|printed|saved|grabbed|fetched)';
const COPY = '(?:version|edition|copy|pdf|epub|e-?book|book|paper|printing|print-?out|file)';
const HAN_GOT = '(?:下载|购买|买|入手|拿到|打印|收到)';
const HAN_COPY = '(?:版本?|书|pdf|epub|文件|白皮书|文档|副本)';
const [LATIN_GAP, HAN_GAP] = ['[^.\\n;]{0,40}?', '[^。，,;；\\n]{0,8}?'];

/** "the version I downloaded last March", "downloaded the PDF in March 2024", "the March 2024 version". */
const SAYINGS = [
  `(?<!\\p{L})${COPY}(?!\\p{L})${LATIN_GAP}(?<!\\p{L})${GOT} (?:it )?(?:back )?(?:in |on )?(?<time>${LATIN_TIME})(?![\\p{L}\\d])`,
  `(?<!\\p{L})${GOT}${LATIN_GAP}(?<!\\p{L})${COPY} (?:back )?(?:in |on |from )?(?<time>${LATIN_TIME})(?![\\p{L}\\d])`,
  `(?<!\\p{L})${COPY} (?:is |was )?(?:from|of|dated) (?<time>${LATIN_MONTH})(?![\\p{L}\\d])`,
  `(?<!\\p{L})(?<time>${LATIN_MONTH}) ${COPY}(?!\\p{L})`,
  `(?<!\\d)(?<time>${HAN_TIME})${HAN_GAP}${HAN_GOT}${HAN_GAP}${HAN_COPY}`,
  `${HAN_COPY}${HAN_GAP}(?<!\\d)(?<time>${HAN_TIME})${HAN_GAP}${HAN_GOT}`,
  '(?<!\\d)(?<time>(?<year>(?:19|20)\\d\\d)\\s?年的?\\s?(?<digits>\\d{1,2})\\s?月份?)的?版',
].map((pattern) => new RegExp(pattern, 'gu'));

/** When readers got their copy: it is the newest edition of that time. Without the year, of the last such month. */
export function timesOfCopy({ passages }: ParsedReport, { editions, day }: Known): Said[] {
  const first = editions.find(({ date }) => date !== null);
  if (!first) return [];
  const found = passages.flatMap(({ text, folded }) =>
    SAYINGS.flatMap((pattern) => matchesOf(folded, pattern, MAX_MATCHES)).map((match) => ({ text, match })),
  );
  return found.slice(0, MAX_MATCHES).flatMap(({ text, match: { index, 0: whole, groups = {} } }): Said[] => {
    const until = lastDayOf(groups, day);
    if (until === null) return [];
    const edition = editions.findLast(({ date }) => date !== null && date <= until);
    // A time before the first edition names none.
    if (!edition) return [{ words: '', edition: null, near: () => first }];
    const at = index + whole.indexOf(groups.time ?? '');
    return [saysEdition(text.slice(at, at + (groups.time ?? '').length), edition)];
  });
}

const MAX_MATCHES = 4;

type Groups = Readonly<Record<string, string | undefined>>;

/** The last day of the time that was named, as a text that compares with dates. Null if it depends on an unknown day. */
function lastDayOf(groups: Groups, day: string | null): string | null {
  const { relative, year: told, which, lone, only, day: ofMonth } = groups;
  const [year = Number.NaN, month = 0] = (day ?? '').split('-').map(Number);
  if (relative) return relativeTime(relative, year, month);
  const named = monthOf(groups);
  const full = told ?? only;
  const ago = which ?? lone ?? '';
  const back = YEARS_BACK[ago];
  const inYear = full === undefined ? (back === undefined ? null : year - back) : Number(full);
  if (named === null) return inYear === null || groups.name ? null : written(inYear, 12, 31);
  const isOver = ago === 'last' ? named < month : named <= month;
  return written(inYear ?? (isOver ? year : year - 1), named, Number(ofMonth ?? 31));
}

const YEARS_BACK: Readonly<Record<string, number>> = { 今年: 0, this: 0, 去年: 1, 前年: 2 };

function relativeTime(words: string, year: number, month: number): string | null {
  if (words.endsWith('year')) return written(words.startsWith('last') ? year - 1 : year, 12, 31);
  if (!/^(?:last|上)/u.test(words)) return written(year, month, 31);
  return month > 1 ? written(year, month - 1, 31) : written(year - 1, 12, 31);
}

function monthOf({ name, digits }: Groups): number | null {
  const value = name ? MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1 : numeralValue(digits ?? '');
  return value && value <= 12 ? value : null;
}

function written(year: number, month: number, day: number): string | null {
  return Number.isNaN(year) ? null : [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
