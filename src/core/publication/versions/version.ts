import { ENGLISH_ORDINAL, HAN_NUMERAL, numeralValue } from '../../numbers/numeral.ts';
import { PRINTINGS } from '../../numbers/words/place-words.ts';
import { fold } from '../../text/fold.ts';

/** The parts of a version that tell it from others. */
export interface Version {
  /** [1, 0, 4] of "book-v1.0.4", [2] of "2nd edition", [2019, 4, 10] of "2019年4月10日". Empty if it has none. */
  readonly numbers: readonly number[];
  /** "rc1" of "v2.0-rc1": it comes before the version without it. Otherwise empty. */
  readonly early: string;
  /** "a" of "1.0a", "2" of "1.0-2". A word behind a version ("v1.0-final", "1.0 版") tells nothing. Otherwise empty. */
  readonly suffix: string;
  /** First and last of the printings: [4, 4] of "第1版第4次印刷", [1, 3] of "1st-3rd printing". */
  readonly printings: readonly [number, number] | null;
}

const ORDINAL = `(?:\\d{1,3}|${ENGLISH_ORDINAL})`;
const PRINTING = new RegExp(
  [
    `第\\s*(${HAN_NUMERAL})(?:\\s*[-~至到]\\s*(?:第\\s*)?(${HAN_NUMERAL}))?\\s*(?:次\\s*)?${PRINTINGS}`,
    `(?<![\\p{L}\\d])(${ORDINAL})(?:\\s?(?:-|~|to)\\s?(${ORDINAL}))?[ _-](?:printings?|impressions?)(?!\\p{L})`,
    '(?<!\\p{L})(?:printings?|impressions?)[ _-](\\d{1,3})(?:\\s?[-~]\\s?(\\d{1,3}))?(?!\\d)',
  ].join('|'),
  'u',
);
const DATE = /(?<![\d.])((?:19|20)\d\d)(?:[-._/年]|\s)?(\d\d?)(?:[-._/月](\d\d?)日?|月)?(?!\d)/u;
const COMPACT_DATE = /(?<![\d.])((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/u;
const MARKED = /(?<![\p{L}\d])v(?:er(?:sion)?)?[-._ ]?(\d{1,6}(?:\.\d{1,6}){0,8})/u;
const DOTTED = /(?<![\d.])(\d{1,6}(?:\.\d{1,6}){1,8})/u;
const ORDINAL_EDITION = new RegExp(
  `第\\s*(${HAN_NUMERAL})\\s*版|(?<![\\p{L}\\d])(${ORDINAL})[ _-](?:edition|ed)(?!\\p{L})`,
  'u',
);
const PLAIN = /(?<!\d)(\d{1,10})(?:st|nd|rd|th)?/u;

/** Reads a version as it names a tag, a file or a notice: "book-v1.0", "V1.0", "2nd printing", "2019.4.10". */
export function readVersion(words: string): Version {
  const text = plainWords(words);
  const printing = PRINTING.exec(text);
  const rest = printing ? text.replace(printing[0], ' ') : text;
  const [first, last = first] = printing?.slice(1).filter((part) => part !== undefined) ?? [];
  const printings = rangeOf(first, last);
  const { numbers, end } = numbersOf(printings ? rest : text);
  return { numbers, ...tailOf(numbers.length === 0 ? '' : (printings ? rest : text).slice(end)), printings };
}

const MAX_LENGTH = 100;

function plainWords(words: string): string {
  return fold(words.trim().slice(0, MAX_LENGTH));
}

function rangeOf(first: string | undefined, last: string | undefined): readonly [number, number] | null {
  const [from, to] = [first, last].map((part) => (part === undefined ? null : numeralValue(part)));
  return from && to ? [from, Math.max(from, to)] : null;
}

/** The number of a version or edition tells more than a date beside it: "v1.0 (2024-01-15)", "第3版 2019年4月". */
function numbersOf(text: string): { numbers: readonly number[]; end: number } {
  const marked = MARKED.exec(text);
  const parts = marked?.[1]?.split('.') ?? [];
  if (marked && Number(parts[0]) < FIRST_YEAR) return found(marked, parts);
  const ordinal = ORDINAL_EDITION.exec(text);
  const value = numeralValue(ordinal?.[1] ?? ordinal?.[2] ?? '');
  if (ordinal && value !== null) return found(ordinal, [String(value)]);
  const date = dateIn(text);
  if (date) return found(date, date.slice(1));
  const dotted = marked ?? DOTTED.exec(text);
  if (dotted) return found(dotted, (dotted[1] ?? '').split('.'));
  const plain = PLAIN.exec(text);
  return plain ? found(plain, [plain[1] ?? '']) : { numbers: [], end: 0 };
}

function found(match: RegExpExecArray, parts: readonly (string | undefined)[]): { numbers: number[]; end: number } {
  return { numbers: parts.flatMap((part) => (part ? Number(part) : [])), end: match.index + match[0].length };
}

function dateIn(text: string): RegExpExecArray | null {
  const date = COMPACT_DATE.exec(text) ?? DATE.exec(text);
  const [month = 0, day = 1] = (date?.slice(2) ?? []).flatMap((part) => (part ? Number(part) : []));
  return date && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? date : null;
}

const EARLY = /^[-._ ]?((?:alpha|beta|rc|pre(?:view|release)?|draft|dev|a(?=\d)|b(?=\d))[-._ ]?\d*)/u;

/** Words after the numbers. Build metadata ("+2024") means nothing, as in semantic versions. */
function tailOf(tail: string): Pick<Version, 'early' | 'suffix'> {
  const early = EARLY.exec(tail)?.[1]?.replaceAll(/[-._ ]/gu, '') ?? '';
  const told = tail.replace(EARLY, '').replace(/\+.*$/su, '');
  const suffix = /^[a-z]{1,2}(?![a-z])/u.exec(told)?.[0] ?? /\d[\d.]*/u.exec(told)?.[0] ?? '';
  return { early, suffix };
}

/** The same for versions that are spelt differently: "book-v1.0", "V1" and "1.0.0". Empty if nothing tells it. */
export function plainKey(words: string): string {
  const { numbers, early, suffix, printings } = readVersion(words);
  if (numbers.length === 0 && printings === null) return '';
  const significant = numbers.slice(0, numbers.findLastIndex((part, index) => part > 0 || index === 0) + 1);
  return [significant.join('.'), early, suffix, printings?.join('-') ?? ''].join(' ').trimEnd();
}

/** The day that is in the name of an edition or file, as YYYY-MM-DD. Null if none does. */
export function dayOfVersion(words: string): string | null {
  const [, year, month = '', day] = dateIn(plainWords(words)) ?? [];
  return day === undefined ? null : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** A version that begins with a year counts years: "2024", "2019.4.10". */
export const FIRST_YEAR = 1900;
