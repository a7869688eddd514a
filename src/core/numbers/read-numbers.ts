import { matchesOf } from '../text/matches-of.ts';
import type { Reference, Step } from './reference.ts';
import { numberParts } from './section-number.ts';

/** One number of a list; the hyphen of "twenty-one" belongs to it. */
const NUMBER = /(?:[^、,~/和与及或至到第\s-]|-(?=[a-z]))+/gu;

/** The numbers of a list that is at `at`, one by one; none if one of them cannot be read. */
export function readNumbers(list: string, unit: Step['unit'], at: number): Reference[] {
  const texts = isHyphened(list) ? [{ 0: list, index: 0 }] : matchesOf(list, NUMBER);
  const read = texts.flatMap(({ 0: text, index }): Reference[] => {
    const step = readStep(text.replaceAll(/\s/gu, ''), unit);
    return step ? [{ start: at + index, end: at + index + text.length, steps: [step], marked: true }] : [];
  });
  return read.length === texts.length ? read : [];
}

/** "ch04-02", "04 - 02" and "5-3" are one number; "2-4" is a range. */
function isHyphened(number: string): boolean {
  const parts = number.split(/\s?-\s?/u);
  if (parts.length < 2 || !parts.every((part) => /^\d+$/u.test(part))) return false;
  return parts.length > 2 || parts[1]?.startsWith('0') === true || Number(parts[0]) >= Number(parts[1]);
}

function readStep(number: string, unit: Step['unit']): Step | null {
  const spelt = unit === 'appendix' ? number.replace(/^([a-h])(?=\d)/u, '$1.') : number;
  // Letters end at h: a single i, v or x is a Roman numeral.
  const parts = numberParts(spelt, unit === 'appendix' ? unit : /^[ivxl]$/u.test(number) ? 'chapter' : 'plain');
  if (!parts.every((part) => /^(?:\d{1,3}|[a-h]|附\d{1,2})$/u.test(part))) return null;
  return { unit: parts.length > 1 && unit !== 'section' && unit !== 'appendix' ? 'any' : unit, parts };
}
