import type { LanguageWords } from '../language-words.ts';
import { board } from './board.ts';
import { cues } from './cues.ts';
import { errata } from './errata.ts';
import { forms } from './forms.ts';
import { places } from './places.ts';
import { replies } from './replies.ts';
import { templates } from './templates.ts';

export const en: LanguageWords = {
  name: 'English',
  labels: {
    prefix: 'chapter: ',
    unsure: 'chapter: unsure',
    unsureDescription: (publication) => `${publication}: feedback whose chapter is not known yet`,
    retired: '(retired) ',
  },
  replies,
  forms,
  errata,
  board,
  places,
  cues,
  templates,
};
