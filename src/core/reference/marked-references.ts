import { ENGLISH_NUMERAL, ENGLISH_ORDINAL, HAN_NUMERAL } from '../catalogue/numeral.ts';
import { numberParts } from '../catalogue/section-number.ts';
import { endOf, type Place } from './place.ts';
import type { Reference, Step } from './reference.ts';
import { BEHIND_COUNTED, isOfOtherDocument } from './traps.ts';

const ARABIC = '\\d{1,3}(?:\\.\\d{1,3}){0,5}(?![\\d])';
const HYPHENED = '\\d{1,3}(?:-\\d{1,3}){1,3}(?![\\d.]*\\d)';
const ROMAN = "[ivxl]{1,5}(?![\\p{L}\\d]|['’]\\p{L})";
const LETTERED = '[a-h](?:\\.\\d{1,3}){0,4}(?![\\p{L}\\d]|\\.\\p{L})';
/** "this section a figure …", "in that chapter I …": an article, a pronoun, and no letter of a section. */
const WORDS_GO_ON = '(?![ai]\\s+\\p{L})';
const WORD = '(?<![\\p{Script=Latin}\\d.])';
const HAN_NUMBER = `(?:${ARABIC}|${HAN_NUMERAL}|${ROMAN})`;
const HAN_LIST = `${HAN_NUMBER}(?:\\s*(?:[、,~-]|(?:和|与|及|或|至|到)\\s*第?)\\s*${HAN_NUMBER}){0,9}`;
const SHORT_HAN = '[一二三四五六七八九十]{1,3}';
/** "in 5 sec", but "chap 5 sec 4". */
const NO_SECONDS = '(?<!(?<!(?:chapter|chap|chs?)[.\\s]{0,2}\\d{0,2})\\d\\s)';

interface Spelling {
  readonly pattern: RegExp;
  readonly unit: Step['unit'] | ((unit: string) => Step['unit']);
  readonly relative?: boolean;
}

/** Every spelling of a place with a mark. The first group is the number; the second, where there is one, its unit. */
const SPELLINGS: readonly Spelling[] = [
  {
    pattern: rule(`(?<!倒数\\s?)第\\s*(${HAN_LIST})\\s*(章|节|小节|部分|篇|编|讲|课)(?!课|点|奏|能|约|日)`),
    unit: hanUnit,
  },
  {
    pattern: rule(
      `${WORD}(?:chapters?|chap|chs?|lessons?)[.\\s]*${WORDS_GO_ON}(${HYPHENED}|${ARABIC}|${ENGLISH_NUMERAL}(?!\\p{L})|${ROMAN}|${LETTERED})`,
    ),
    unit: 'chapter',
  },
  {
    pattern: rule(
      `${WORD}parts?[.\\s]*${WORDS_GO_ON}(${HYPHENED}|${ARABIC}|${ENGLISH_NUMERAL}(?!\\p{L})|${ROMAN}|${LETTERED})`,
    ),
    unit: 'part',
  },
  {
    pattern: rule(
      `(?:${WORD}(?:(?:sub)?sections?|sect|${NO_SECONDS}secs?)[.\\s]*|§{1,2}\\s*)${WORDS_GO_ON}(${HYPHENED}|${ARABIC}|${ENGLISH_NUMERAL}(?!\\p{L})|${LETTERED})`,
    ),
    unit: 'section',
  },
  {
    pattern: rule(`${WORD}(?:appendix|app\\.)\\s*(${LETTERED}|\\d{1,2}(?!\\d)|${ROMAN})`),
    unit: 'appendix',
  },
  { pattern: rule(`附录\\s*(${LETTERED}|${HAN_NUMERAL})`), unit: 'appendix' },
  { pattern: rule(`(?<![\\p{L}\\d-])(${ENGLISH_ORDINAL})\\s+(chapter)(?!\\p{L})(?!\\s*\\d)`), unit: 'chapter' },
  {
    pattern: rule(`(?<![\\p{L}\\d-])(${ENGLISH_ORDINAL})\\s+(section)(?!\\p{L})(?!\\s*\\d)`),
    unit: 'section',
    relative: true,
  },
  {
    pattern: rule(
      `(?<![\\p{Script=Latin}\\d.\\-/#第])(\\d{1,3}(?:\\.\\d{1,3}){0,5}(?:\\s*(?:[、,~-]|和|与|及|或|至|到)\\s*\\d{1,3}(?:\\.\\d{1,3}){0,5}){0,9})\\s*(章|小节|节)(?!课|点|省|日|目|奏|能|约)`,
    ),
    unit: hanUnit,
  },
  { pattern: rule(`(?<!\\p{Script=Han})(${SHORT_HAN}(?:[、和与]${SHORT_HAN}){1,9})(章|节)(?!课)`), unit: hanUnit },
  { pattern: rule(`(?<!\\p{Script=Han})(${SHORT_HAN})(章)(?=${SHORT_HAN}节)`), unit: hanUnit },
  { pattern: rule(`(?<=(?<!\\p{Script=Han})${SHORT_HAN}章)(${SHORT_HAN})(节)(?!课)`), unit: hanUnit },
  { pattern: rule(`(?<=第${HAN_NUMERAL}章\\s{0,2})\\(\\s{0,2}(${SHORT_HAN})\\s{0,2}\\)`), unit: 'section' },
  { pattern: rule(`章节\\s*:?\\s*(${ARABIC})(?!\\.?\\d|\\s*[处条项幅张篇段种]|${BEHIND_COUNTED})`), unit: 'chapter' },
];

/** Of one spelling: nobody names as many places, but an attack on our time may. */
const MOST = 200;

/** What precedes "3 章" where it counts chapters instead of naming one. */
const COUNT = /(?:共|有|前|后|这|那|几|每|全|余|另外|其他|剩下)\s*(?:的|了)?\s*$/u;

/** The places that a folded text names with a word or sign, in order, none overlapping. Linear time. */
export function markedReferences(folded: string): Place[] {
  const found = SPELLINGS.flatMap(({ pattern, unit, relative = false }) =>
    [...folded.matchAll(pattern).take(MOST)].flatMap((match): Place[] => {
      const [whole, numbers = '', word = ''] = match;
      if (/^\d/u.test(whole) && COUNT.test(folded.slice(Math.max(0, match.index - 6), match.index))) return [];
      if (isOfOtherDocument(folded, match.index)) return [];
      const at = match.index + whole.indexOf(numbers);
      const [first, ...others] = readNumbers(numbers, typeof unit === 'string' ? unit : unit(word), at);
      if (!first) return [];
      const head = { ...first, start: match.index };
      const end = match.index + whole.length;
      const last = others.pop();
      if (!last) return [{ head: { ...head, end }, others, relative }];
      return [{ head, others: [...others, { ...last, end }], relative }];
    }),
  );
  return withoutOverlaps(found);
}

/** One number of a list; the hyphen of "twenty-one" belongs to it. */
const NUMBER = /(?:[^、,~和与及或至到第\s-]|-(?=[a-z]))+/gu;

/** The numbers of a list, one by one; empty where one of them is none. */
function readNumbers(list: string, unit: Step['unit'], at: number): Reference[] {
  const texts = isHyphened(list) ? [{ 0: list, index: 0 }] : [...list.matchAll(NUMBER)];
  const read = texts.flatMap(({ 0: text, index }): Reference[] => {
    const step = readStep(text, unit);
    return step ? [{ start: at + index, end: at + index + text.length, steps: [step], marked: true }] : [];
  });
  return read.length === texts.length ? read : [];
}

/** "ch04-02" and "5-3" are one number; "2-4" is a range. */
function isHyphened(number: string): boolean {
  const parts = number.split('-');
  if (parts.length < 2 || !parts.every((part) => /^\d+$/u.test(part))) return false;
  return parts.length > 2 || parts[1]?.startsWith('0') === true || Number(parts[0]) >= Number(parts[1]);
}

function readStep(number: string, unit: Step['unit']): Step | null {
  // Letters end at h: a single i, v or x is a Roman numeral.
  const parts = numberParts(number, unit === 'appendix' ? unit : /^[ivxl]$/u.test(number) ? 'chapter' : 'plain');
  if (!parts.every((part) => /^(?:\d{1,3}|[a-h]|附\d{1,2})$/u.test(part))) return null;
  return { unit: parts.length > 1 && (unit === 'chapter' || unit === 'part') ? 'any' : unit, parts };
}

function withoutOverlaps(places: readonly Place[]): Place[] {
  const sorted = places.toSorted((a, b) => a.head.start - b.head.start || endOf(b) - endOf(a));
  let end = 0;
  return sorted.filter((place) => {
    if (place.head.start < end) return false;
    end = endOf(place);
    return true;
  });
}

function hanUnit(unit: string): Step['unit'] {
  if (unit === '节' || unit === '小节') return 'section';
  return /[章讲课]/u.test(unit) ? 'chapter' : 'part';
}

function rule(source: string): RegExp {
  return new RegExp(source, 'gu');
}
