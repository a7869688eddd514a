import type { Language } from '../languages/language.ts';

/** The words of a form, in each language. */
const WORDS = {
  name: { 'zh-CN': '内容反馈', en: 'Feedback' },
  description: { 'zh-CN': '报告错误、遗漏或建议', en: 'Report a mistake, a gap, or a suggestion' },
  intro: {
    'zh-CN': '感谢您的反馈！请尽量说明是哪一章节；反馈会自动按章节归类。',
    en: 'Thank you! Please say which chapter it is about; reports are sorted by chapter.',
  },
  chapter: { 'zh-CN': '章节', en: 'Chapter' },
  edition: { 'zh-CN': '版本', en: 'Edition' },
  place: { 'zh-CN': '小节或页码', en: 'Section or page' },
  details: { 'zh-CN': '问题描述', en: 'What is wrong or missing?' },
  placeHint: { 'zh-CN': '例如 5.3.1 或 第 97 页', en: 'for example 5.3.1 or page 97' },
  detailsHint: {
    'zh-CN': '可以引用原文：在行首加 >',
    en: 'You may quote the text: begin the line with >',
  },
  unsure: { 'zh-CN': '不确定', en: 'Not sure' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

export type FormWord = keyof typeof WORDS;

/**
 * The words in both languages, the publication's language first, because readers of a translation write reports too.
 * The parser of form answers knows these headings.
 */
export function formWords(word: FormWord, language: Language): string {
  const other = language === 'zh-CN' ? 'en' : 'zh-CN';
  return `${WORDS[word][language]} / ${WORDS[word][other]}`;
}
