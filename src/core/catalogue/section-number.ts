import { HAN_NUMERAL, numeralValue } from './numeral.ts';

/**
 * A section's number. `parts` is what is printed ("5.3.1" → 5, 3, 1; "第三章" → 3; "A.2" → a, 2; "附录一" → 附1).
 * chapter: printed as a chapter ("第三章", "Chapter 3", "Part II"); appendix: "附录一", "Appendix A"; plain: digits alone.
 */
export interface SectionNumber {
  readonly printed: string;
  readonly parts: readonly string[];
  readonly style: 'chapter' | 'appendix' | 'plain';
}

const PRINTED: readonly { readonly pattern: RegExp; readonly style: SectionNumber['style'] }[] = [
  {
    pattern: new RegExp(`^第\\s*(${HAN_NUMERAL})\\s*[章篇部编回讲课](?:分(?!\\p{Script=Han}))?`, 'u'),
    style: 'chapter',
  },
  { pattern: /^(?:chapter|ch\.?|part|lesson)\s*(\d{1,3}|[ivxl]{1,6})(?![\p{L}\d.])/u, style: 'chapter' },
  { pattern: new RegExp(`^附录\\s*([a-z](?![a-z])|${HAN_NUMERAL})`, 'u'), style: 'appendix' },
  { pattern: /^(?:appendix|app\.)\s*([a-z]|\d{1,2})(?![\p{L}\d])/u, style: 'appendix' },
  { pattern: /^(?:§\s*)?(\d{1,3}(?:\.\d{1,3}){1,5})\.?(?![\d.])/u, style: 'plain' },
  { pattern: new RegExp(`^第\\s*(${HAN_NUMERAL})\\s*[节節]`, 'u'), style: 'plain' },
  { pattern: /^([a-z](?:\.\d{1,3}){1,4})\.?(?![\d.])/u, style: 'plain' },
  { pattern: /^(\d{1,3})(?:[.、)]|(?=\s))(?!\d)/u, style: 'plain' },
];

/**
 * The number that an entry of a contents begins with, and what is left as its title; null where it begins with none.
 * `entry` and `folded` are the same text, raw and folded. A single letter ("A Keywords") counts only with `letters`,
 * since "A Short History" is a title.
 */
export function leadingNumber(
  entry: string,
  folded: string,
  letters = false,
): { number: SectionNumber; title: string } | null {
  const patterns = letters ? [...PRINTED, LETTER] : PRINTED;
  for (const { pattern, style } of patterns) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const title = entry
      .slice(match[0].length)
      .replace(/^[\s:：.、,，—–-]+/u, '')
      .trim();
    if (style === 'plain' && title === '') return null;
    const printed = entry.slice(0, match[0].length).replace(/[\s.、)]+$/u, '');
    return { number: { printed, parts: numberParts(match[1] ?? '', style), style }, title };
  }
  return null;
}

const LETTER: (typeof PRINTED)[number] = { pattern: /^([a-z])\.?(?=\s)/u, style: 'plain' };

/** The parts of a number, in the form in which numbers are compared: digits without leading zeros, lower-case letters. */
export function numberParts(number: string, style: SectionNumber['style']): string[] {
  const parts = number.split(/\.|-(?=\d)/u).map((part) => {
    if (style === 'appendix' && /^[a-z]$/u.test(part)) return part;
    if (style === 'plain' && /^[a-z]$/u.test(part)) return part;
    return String(numeralValue(part) ?? part);
  });
  return style === 'appendix' && /^\d+$/u.test(parts[0] ?? '') ? [`附${parts[0]}`, ...parts.slice(1)] : parts;
}
