import type { Language } from '../../core/language.ts';

/** The language to speak: the one that the address asks for, else what the browser likes better, else English. */
export function chooseLanguage(asked: string | null, acceptLanguage: string | undefined): Language {
  if (asked !== null) return isChinese(asked) ? 'zh-CN' : 'en';
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim());
      const quality = parameters.find((one) => one.startsWith('q='))?.slice(2);
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    });
  const best = (isWanted: (tag: string) => boolean) =>
    Math.max(0, ...wishes.filter(({ tag }) => isWanted(tag)).map(({ quality }) => quality));
  return best(isChinese) > best((tag) => /^en\b/i.test(tag)) ? 'zh-CN' : 'en';
}

function isChinese(tag: string): boolean {
  return /^zh(?:-|$)/i.test(tag);
}
