import type { CueWords } from './cue-words.ts';
import { en } from './en/en.ts';
import { ja } from './ja/ja.ts';
import type { LanguageWords } from './language-words.ts';
import { otherLanguages } from './other-languages.ts';
import type { PlaceWords } from './place-words.ts';
import { zhCn } from './zh-cn/zh-cn.ts';

/**
 * All languages. A new one is a folder beside these and a row here; the first one is spoken if nothing tells which. Forms
 * are in the publication's language and in the first other one.
 */
export const languages = { en, 'zh-CN': zhCn, ja } satisfies Readonly<Record<string, LanguageWords>>;

/** A language of our replies, and of a publication. */
export type Language = keyof typeof languages;

export const languageCodes = Object.keys(languages) as readonly Language[];

/** What readers write, in all languages: a report may mix them. */
export const placeWords: readonly PlaceWords[] = [
  ...Object.values(languages).map(({ places }) => places),
  ...otherLanguages,
];

/** The rows of that name in all languages. */
export function cueWords(name: Exclude<keyof CueWords, 'signs' | 'framed'>): string[] {
  return Object.values(languages).flatMap(({ cues }) => cues[name]);
}
