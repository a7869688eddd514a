import { type Language, languageCodes, languages } from '../languages/languages.ts';

/**
 * The languages in which these texts may speak: those with the weightiest signs. Names and titles travel between
 * languages, small words do not. Empty if there are no signs; several for Han characters alone.
 */
export function detectLanguages(texts: readonly string[]): Language[] {
  const text = texts.join('\n');
  const weights = languageCodes.map((code) => weightOf(languages[code].cues.signs, text));
  const heaviest = Math.max(...weights);
  return heaviest === 0 ? [] : languageCodes.filter((_, index) => weights[index] === heaviest);
}

function weightOf(signs: (typeof languages)[Language]['cues']['signs'], text: string): number {
  return signs.reduce((sum, [sign, weight]) => sum + weight * (text.match(sign)?.length ?? 0), 0);
}
