import { type Language, languageCodes, languages } from '../languages/languages.ts';

/**
 * The language in which these texts speak: the one with the weightiest signs. Names and titles travel between languages,
 * small words do not. Null if there are no signs.
 */
export function detectLanguage(texts: readonly string[]): Language | null {
  const text = texts.join('\n');
  const weighed = languageCodes.map((code) => ({ code, weight: weightOf(languages[code].cues.signs, text) }));
  const heaviest = weighed.reduce((best, one) => (one.weight >= best.weight ? one : best));
  return heaviest.weight === 0 ? null : heaviest.code;
}

function weightOf(signs: (typeof languages)[Language]['cues']['signs'], text: string): number {
  return signs.reduce((sum, [sign, weight]) => sum + weight * (text.match(sign)?.length ?? 0), 0);
}
