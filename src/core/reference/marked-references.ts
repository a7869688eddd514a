import { ENGLISH_NUMERAL, HAN_NUMERAL } from '../catalogue/numeral.ts';
import { numberParts } from '../catalogue/section-number.ts';
import type { Reference, Step } from './reference.ts';

const DOTTED = '\\d{1,3}(?:[.\\-]\\d{1,3}){0,5}(?![\\d])';
const ROMAN = '[ivxl]{1,5}(?![\\p{L}\\d])';
const LETTERED = '[a-h](?:\\.\\d{1,3}){0,4}(?![\\p{L}\\d])';
const WORD = '(?<![\\p{Script=Latin}\\d.])';

interface Spelling {
  readonly pattern: RegExp;
  readonly unit: Step['unit'] | ((unit: string) => Step['unit']);
}

/** Every spelling of a place with a mark. The first group is the number; the second, where there is one, its unit. */
const SPELLINGS: readonly Spelling[] = [
  { pattern: rule(`第\\s*(${DOTTED}|${HAN_NUMERAL})\\s*(章|节|小节|部分|篇|编|回|讲)(?!课)`), unit: hanUnit },
  {
    pattern: rule(
      `${WORD}(?:chapters?|chap|ch|part)[.\\s]*(${DOTTED}|${ENGLISH_NUMERAL}(?!\\p{L})|${ROMAN}|${LETTERED})`,
    ),
    unit: 'chapter',
  },
  {
    pattern: rule(
      `(?:${WORD}(?:(?:sub)?sections?|secs?)[.\\s]*|§{1,2}\\s*)(${DOTTED}|${ENGLISH_NUMERAL}(?!\\p{L})|${LETTERED})`,
    ),
    unit: 'section',
  },
  { pattern: rule(`${WORD}(?:appendix|app\\.)\\s*(${LETTERED}|\\d{1,2}(?!\\d)|${ROMAN})`), unit: 'appendix' },
  { pattern: rule(`附录\\s*(${LETTERED}|${HAN_NUMERAL})`), unit: 'appendix' },
  {
    pattern: rule(
      `(?<![\\p{L}\\d])((?:\\d{1,3}(?:st|nd|rd|th)|[a-z]{5,14}))\\s+(chapter|section)(?!\\p{L})(?!\\s*\\d)`,
    ),
    unit: englishUnit,
  },
  {
    pattern: rule(
      `(?<![\\p{Script=Latin}\\d.\\-/#第])(\\d{1,3}(?:\\.\\d{1,3}){0,5})\\s*(章|小节|节)(?!课|点|省|日|目|奏)`,
    ),
    unit: hanUnit,
  },
];

/** What precedes "3 章" where it counts chapters instead of naming one. */
const COUNT = /(?:共|有|前|后|这|那|几|每|全|余|另外|其他|剩下)\s*(?:的|了)?\s*$/u;

/** The places that a folded text names with a word or sign, in order, none overlapping. Linear time. */
export function markedReferences(folded: string): Reference[] {
  const found = SPELLINGS.flatMap(({ pattern, unit }) =>
    [...folded.matchAll(pattern)].flatMap((match): Reference[] => {
      const [whole, number = '', word = ''] = match;
      if (/^\d/u.test(whole) && COUNT.test(folded.slice(Math.max(0, match.index - 6), match.index))) return [];
      const step = readStep(number, typeof unit === 'string' ? unit : unit(word));
      return step ? [{ start: match.index, end: match.index + whole.length, steps: [step], marked: true }] : [];
    }),
  );
  return withoutOverlaps(found);
}

function readStep(number: string, unit: Step['unit']): Step | null {
  const parts = numberParts(number, unit === 'appendix' ? 'appendix' : 'plain');
  if (!parts.every((part) => /^(?:\d{1,3}|[a-h]|附\d{1,2})$/u.test(part))) return null;
  return { unit: parts.length > 1 && unit === 'chapter' ? 'any' : unit, parts };
}

function withoutOverlaps(references: readonly Reference[]): Reference[] {
  const sorted = references.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((reference) => {
    if (reference.start < end) return false;
    end = reference.end;
    return true;
  });
}

function hanUnit(unit: string): Step['unit'] {
  return unit === '节' || unit === '小节' ? 'section' : 'chapter';
}

function englishUnit(unit: string): Step['unit'] {
  return unit === 'section' ? 'section' : 'chapter';
}

function rule(source: string): RegExp {
  return new RegExp(source, 'gu');
}
