import { HAN_NUMERAL, numeralValue } from './numeral.ts';
import { UNSPACED_APPENDIX } from './words/place-words.ts';

/**
 * A section's number. `parts` is the printed number ("5.3.1" → 5, 3, 1; "第三章" → 3; "A.2" → a, 2; "附录一" → 附1).
 *
 * Styles: `part` contains chapters ("第二部分", "Part II"); `chapter` is printed as one ("第三章", "Chapter 3"); `appendix` is
 * "附录一", "Appendix A"; `plain` is digits only.
 */
export interface SectionNumber {
  readonly printed: string;
  readonly parts: readonly string[];
  readonly style: 'part' | 'chapter' | 'appendix' | 'plain';
}

const PRINTED: readonly { readonly pattern: RegExp; readonly style: SectionNumber['style'] }[] = [
  {
    pattern: new RegExp(`^第\\s*(${HAN_NUMERAL}|[ivxl]{1,5})\\s*[篇部编](?:分(?!\\p{Script=Han}))?`, 'u'),
    style: 'part',
  },
  { pattern: new RegExp(`^第\\s*(${HAN_NUMERAL}|[ivxl]{1,5})\\s*[章回讲课]`, 'u'), style: 'chapter' },
  { pattern: /^part\s*(\d{1,3}|[ivxl]{1,6})(?![\p{L}\d]|\.\d)\.?/u, style: 'part' },
  { pattern: /^(?:chapter|ch\.?|lesson)\s*(\d{1,3}|[ivxl]{1,6})(?![\p{L}\d]|\.\d)\.?/u, style: 'chapter' },
  { pattern: new RegExp(`^${UNSPACED_APPENDIX}\\s*([a-z](?![a-z])|${HAN_NUMERAL})`, 'u'), style: 'appendix' },
  { pattern: /^(?:appendix|app\.)\s*([a-z]|\d{1,2})(?![\p{L}\d])/u, style: 'appendix' },
  { pattern: /^(?:(?:§|section(?![a-z]))\s*)?(\d{1,3}(?:\.\d{1,3}){1,5})\.?(?![\d.])/u, style: 'plain' },
  { pattern: /^(?:§|section(?![a-z]))\s*(\d{1,3})(?![\d.])/u, style: 'plain' },
  { pattern: new RegExp(`^第\\s*(${HAN_NUMERAL})\\s*[节節]`, 'u'), style: 'plain' },
  { pattern: /^([a-z](?:\.\d{1,3}){1,4})\.?(?![\d.])/u, style: 'plain' },
  { pattern: /^(\d{1,3})(?:[.、)]|(?=\s))(?!\d)/u, style: 'plain' },
  { pattern: /^([一二三四五六七八九十]{1,3})、/u, style: 'plain' },
];

/**
 * Splits an entry of a contents into number and title. Null if it begins with no number. `entry` and `folded` are the
 * same text, raw and folded. A single letter ("A Keywords"), a Roman numeral ("I. Past") or a word before each number
 * ("Recipe 12", "第3天") counts only if the caller knows that they run in order, because "A Short History" is a title.
 */
export function leadingNumber(
  entry: string,
  folded: string,
  sequence: Sequence = null,
): { number: SectionNumber; title: string } | null {
  const patterns = sequence === null ? PRINTED : [...PRINTED, numbersOf(sequence)];
  for (const { pattern, style } of patterns) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const title = entry
      .slice(match[0].length)
      .replace(/^[\s:：.、,，—–-]+/u, '')
      .trim();
    if (style === 'plain' && title === '') return null;
    const printed = entry.slice(0, match[0].length).replace(/(?<![\s.、)])[\s.、)]+$/u, '');
    return { number: { printed, parts: numberParts(match[1] ?? '', style), style }, title };
  }
  return null;
}

/** Numbers in one contents beyond the usual ones: letters, Roman numerals, or a word before each number. */
export type Sequence = 'letters' | 'roman' | { readonly word: string } | null;

const HAN_WORD = /^\p{Script=Han}/u;

function numbersOf(sequence: NonNullable<Sequence>): (typeof PRINTED)[number] {
  if (typeof sequence === 'string') return SEQUENCES[sequence];
  const { word } = sequence;
  const source = HAN_WORD.test(word)
    ? `^(?:第\\s*(?=${HAN_NUMERAL}\\s*${word})|${word}\\s?(?=\\d))(${HAN_NUMERAL})(?:\\s*${word})?`
    : `^${word}\\s*#?(\\d{1,3})(?![\\p{L}\\d]|\\.\\d)`;
  return { pattern: new RegExp(source, 'u'), style: 'chapter' };
}

const SEQUENCES: Readonly<Record<'letters' | 'roman', (typeof PRINTED)[number]>> = {
  letters: { pattern: /^([a-z])\.?(?=\s)/u, style: 'plain' },
  roman: { pattern: /^([ivxl]{1,6}|[ⅰ-ⅻ])[.、)]?(?=\s)/u, style: 'chapter' },
};

/** The parts of a number in comparable form: digits without leading zeros, lower-case letters. */
export function numberParts(number: string, style: SectionNumber['style']): string[] {
  const parts = number.split(/\.|-(?=\d)/u).map((part) => {
    if (style === 'appendix' && /^[a-z]$/u.test(part)) return part;
    if (style === 'plain' && /^[a-z]$/u.test(part)) return part;
    return String(numeralValue(part) ?? part);
  });
  return style === 'appendix' && /^\d+$/u.test(parts[0] ?? '') ? [`附${parts[0]}`, ...parts.slice(1)] : parts;
}
