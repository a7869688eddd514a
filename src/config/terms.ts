import * as z from 'zod';
import { fold } from '../core/text/fold.ts';
import { symbolsOf, termsOf } from '../core/text/symbols.ts';
import { words } from './words.ts';

/** Every word costs time on each report. */
const MAX_TERMS = 300;
const MAX_OTHERS = 20;

const TitleWord = words(100).refine(
  (word) => termsOf(symbolsOf(fold(word)).symbols).length > 0,
  'is too short: write at least two Chinese characters, or a word of three letters',
);

const ReadersWord = words(40).refine(
  (word) => symbolsOf(fold(word)).symbols.length > 0,
  'must have a letter or a digit',
);

/** What readers also call words of the titles. */
export const Terms = z
  .record(
    TitleWord,
    z
      .array(ReadersWord)
      .min(1, 'must name at least one word')
      .max(MAX_OTHERS)
      .describe('A list of what readers also write for this word: `回滚: [rollback, revert]`.'),
  )
  .refine((terms) => Object.keys(terms).length <= MAX_TERMS, `has too many words: at most ${MAX_TERMS}`)
  .default({})
  .describe(
    'Words of titles, or whole titles, each with a list of what readers also write: names in another language, abbreviations, words of the field. `回滚: [rollback, revert]`. At most 300 words, each with at most 20 others.',
  );
