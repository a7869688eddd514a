import type { Language } from '../../../core/languages/language.ts';
import { type BoardWording, en } from './en.ts';
import { zhCn } from './zh-cn.ts';

export const boardWordings: Readonly<Record<Language, BoardWording>> = { en, 'zh-CN': zhCn };
