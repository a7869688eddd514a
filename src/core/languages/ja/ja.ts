import type { LanguageWords } from '../language-words.ts';
import { board } from './board.ts';
import { cues } from './cues.ts';
import { errata } from './errata.ts';
import { forms } from './forms.ts';
import { places } from './places.ts';
import { replies } from './replies.ts';
import { templates } from './templates.ts';

export const ja: LanguageWords = {
  name: '日本語',
  labels: {
    prefix: '章: ',
    unsure: '章: 未定',
    unsureDescription: (publication) => `${publication}：どの章か未定の報告`,
    retired: '（廃止）',
  },
  replies,
  forms,
  errata,
  board,
  places,
  cues,
  templates,
};
