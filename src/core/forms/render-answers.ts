import type { Language } from '../languages/languages.ts';
import { formWords } from './form-words.ts';

/** A reader's answers to our form. Null means no answer. */
export interface FormAnswers {
  readonly chapter: string | null;
  readonly edition: string | null;
  readonly place?: string | null;
  readonly details: string | null;
}

/** The body that GitHub makes of a completed form: a heading for each field, then its answer. */
export function renderAnswers({ chapter, edition, place = null, details }: FormAnswers, language: Language): string {
  const fields = [
    ['chapter', chapter],
    ['edition', edition],
    ['place', place],
    ['details', details],
  ] as const;
  return fields.map(([id, answer]) => `### ${formWords(id, language)}\n\n${answer ?? '_No response_'}`).join('\n\n');
}
