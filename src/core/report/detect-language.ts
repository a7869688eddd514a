import type { Language } from '../languages/languages.ts';
import { isHan } from '../text/is-han.ts';

/**
 * The language in which these texts speak, by weighing Han characters (two make a word) against words in letters. Names
 * and titles travel between the languages, small words do not: each of those weighs three words. Null when there is
 * nothing to go by. Kana and Hangul speak against Chinese.
 */
export function detectLanguage(texts: readonly string[]): Language | null {
  const text = texts.join('\n');
  const chinese = hanCount(text) / 2 + 3 * count(text, CHINESE_SMALL_WORDS);
  const other =
    count(text, /[a-z\u00c0-\u024f]{2,}/gi) +
    3 * count(text, ENGLISH_SMALL_WORDS) +
    count(text, /[\u3040-\u30ff\uac00-\ud7af]/g);
  if (chinese === 0 && other === 0) return null;
  return chinese > 0 && chinese >= other ? 'zh-CN' : 'en';
}

const CHINESE_SMALL_WORDS = /[的了是在不有没那这這个個吗嗎呢吧和与與把被就也都请請么麼我你您们們到里裡能会會要]/g;
const ENGLISH_SMALL_WORDS =
  /(?<![a-z])(?:the|an?|is|are|was|be|in|on|of|to|for|with|and|or|not|has|have|this|that|it|i|you|we|does|do|can|should|there|which|what|at|from|by)(?![a-z])/gi;

function hanCount(text: string): number {
  let han = 0;
  for (let index = 0; index < text.length; index++) if (isHan(text.charCodeAt(index))) han++;
  return han;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
