import type { FormWording } from '../languages/en/forms.ts';
import { type Language, languageCodes, languages } from '../languages/languages.ts';

export type FormWord = Exclude<keyof FormWording, 'numbered'>;

/**
 * The words in two languages, the publication's language first, because readers of a translation write reports too.
 * The parser of form answers knows these headings.
 */
export function formWords(word: FormWord, language: Language): string {
  const other = languageCodes.find((code) => code !== language) ?? language;
  return `${languages[language].forms[word]} / ${languages[other].forms[word]}`;
}
