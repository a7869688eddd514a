import { en } from './en.ts';
import type { Language } from './language.ts';
import type { Wording } from './wording.ts';
import { zhCn } from './zh-cn.ts';

/** The wording of each language. A new language is one file and one line here. */
export const wordings: Readonly<Record<Language, Wording>> = { en, 'zh-CN': zhCn };
