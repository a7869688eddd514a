import { languageDetector } from 'hono/language';

/** The language to speak: the one that the address asks for, otherwise what the browser likes best, otherwise English. */
export const chooseLanguage = languageDetector({
  order: ['querystring', 'header'],
  lookupQueryString: 'lang',
  supportedLanguages: ['en', 'zh-CN'],
  fallbackLanguage: 'en',
  convertDetectedLanguage: (tag) => (/^zh(?:-|$)/i.test(tag) ? 'zh-CN' : tag),
  caches: false,
});
