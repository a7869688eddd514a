import type { LanguageWords } from '../language-words.ts';
import { board } from './board.ts';
import { cues } from './cues.ts';
import { errata } from './errata.ts';
import { forms } from './forms.ts';
import { places } from './places.ts';
import { replies } from './replies.ts';
import { templates } from './templates.ts';

export const zhCn: LanguageWords = {
  name: '中文',
  labels: {
    prefix: '章节: ',
    unsure: '章节待定',
    unsureDescription: (publication) => `${publication}：尚未确定章节的反馈`,
    retired: '（已停用）',
  },
  replies,
  forms,
  errata,
  board,
  places,
  cues,
  templates,
};
