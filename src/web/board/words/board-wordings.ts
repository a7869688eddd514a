import type { Language } from '../../../core/language.ts';
import { type BoardWording, en } from './en.ts';
import { zhCn } from './zh-cn.ts';

export const boardWordings: Readonly<Record<Language, BoardWording>> = { en, 'zh-CN': zhCn };
