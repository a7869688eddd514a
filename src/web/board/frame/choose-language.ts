import { languageDetector } from 'hono/language';
import { languageCodes } from '../../../core/languages/languages.ts';

/** The language to speak: the one that the address asks for, otherwise what the browser likes best, otherwise English. */
export const chooseLanguage = languageDetector({
  order: ['querystring', 'header'],
  lookupQueryString: 'lang',
  supportedLanguages: [...languageCodes],
  fallbackLanguage: 'en',
  convertDetectedLanguage: (tag) => languageCodes.find((code) => mainPart(code) === mainPart(tag)) ?? tag,
  caches: false,
});

/** "zh" of "zh-TW". */
function mainPart(tag: string): string | undefined {
  return tag.toLowerCase().split('-', 1)[0];
}
