import type { Step } from '../reference.ts';

/** Words of one language for one kind of place. Words are folded; sources of regular expressions may be among them. */
export interface PlaceWords {
  readonly language: string;
  readonly unit: Step['unit'];
  readonly words: readonly string[];
}

/** "in 5 sec", but "chap 5 sec 4". */
const NO_SECONDS = '(?<!(?<!(?:chapter|chap|chs?)[.\\s]{0,2}\\d{0,2})\\d\\s)';

/** Words that are before their number: "chapter 3", "Kapitel 3", "capítulo 3". */
export const WORDS_BEFORE: readonly PlaceWords[] = [
  { language: 'en', unit: 'book', words: ['books?', 'volumes?', 'vol\\.'] },
  { language: 'en', unit: 'part', words: ['parts?'] },
  { language: 'en', unit: 'chapter', words: ['chapters?', 'chapter\\(s\\)', 'chap', 'chaps', 'chs?', 'lessons?'] },
  // As people mistype it.
  {
    language: 'en',
    unit: 'chapter',
    words: ['chpaters?', 'chapers?', 'chatpers?', 'chapt?res?', 'chapther', 'capters?'],
  },
  { language: 'en', unit: 'section', words: ['(?:sub)?sections?', 'section\\(s\\)', 'sect', `${NO_SECONDS}secs?`] },
  { language: 'en', unit: 'appendix', words: ['appendix', 'app\\.'] },
  { language: 'de', unit: 'part', words: ['teil'] },
  { language: 'de', unit: 'chapter', words: ['kapiteln?', 'kapitels', 'kap\\.'] },
  { language: 'de', unit: 'section', words: ['abschnitte?', 'abschnitts', 'abschn\\.'] },
  { language: 'de', unit: 'appendix', words: ['anhang'] },
  { language: 'fr', unit: 'part', words: ['partie'] },
  { language: 'fr', unit: 'chapter', words: ['chapitres?'] },
  { language: 'fr', unit: 'appendix', words: ['annexe'] },
  { language: 'es', unit: 'chapter', words: ['cap[ií]tulos?', 'cap\\.'] },
  { language: 'es', unit: 'section', words: ['secci[oó]n', 'secciones', 'apartado'] },
  { language: 'es', unit: 'part', words: ['parte'] },
  { language: 'es', unit: 'appendix', words: ['ap[eé]ndice', 'anexo'] },
  { language: 'pt', unit: 'section', words: ['se[cç][aã]o', 'sec[cç][aã]o', 'se[cç][oõ]es'] },
  { language: 'pt', unit: 'appendix', words: ['ap[eê]ndice'] },
  { language: 'nl', unit: 'part', words: ['deel'] },
  { language: 'nl', unit: 'chapter', words: ['hoofdstuk', 'hoofdstukken', 'hfst\\.?'] },
  { language: 'nl', unit: 'section', words: ['paragraaf', 'sectie'] },
  { language: 'nl', unit: 'appendix', words: ['bijlage'] },
  { language: 'it', unit: 'chapter', words: ['capitol[oi]'] },
  { language: 'it', unit: 'section', words: ['sezion[ei]', 'paragrafo'] },
  { language: 'it', unit: 'appendix', words: ['appendice'] },
  { language: 'pl', unit: 'part', words: ['część', 'części'] },
  { language: 'pl', unit: 'chapter', words: ['rozdział', 'rozdziału', 'rozdziale', 'rozdz\\.'] },
  { language: 'pl', unit: 'section', words: ['sekcj[aię]', 'podrozdział', 'podrozdziału', 'podrozdziale'] },
  { language: 'pl', unit: 'appendix', words: ['dodat(?:ek|ku)', 'załącznik'] },
  { language: 'zh', unit: 'appendix', words: ['附录'] },
  { language: 'ja', unit: 'appendix', words: ['付录'] },
  { language: 'ko', unit: 'appendix', words: ['부록'] },
];

/** Words after a number with 第 or 제 before it, and what may not follow, since it makes another word of it. */
export const WORDS_BEHIND: readonly (PlaceWords & { readonly never: string })[] = [
  { language: 'zh', unit: 'book', words: ['卷', '册'], never: '' },
  { language: 'zh', unit: 'part', words: ['部分', '篇', '编'], never: '' },
  { language: 'ja', unit: 'part', words: ['部'], never: '分 门 落 队 长 件 署 手 电 作' },
  { language: 'zh', unit: 'chapter', words: ['章', '讲', '课'], never: '课 座' },
  { language: 'zh', unit: 'section', words: ['节', '小节'], never: '课 点 奏 能 约 日' },
  { language: 'ko', unit: 'part', words: ['부', '편'], never: '' },
  { language: 'ko', unit: 'chapter', words: ['장'], never: '' },
  { language: 'ko', unit: 'section', words: ['절'], never: '' },
];

/** The kind of place that a word means. */
export function unitOf(word: string): Step['unit'] {
  return WORDS_BEHIND.find(({ words }) => words.includes(word))?.unit ?? 'chapter';
}
