import type { Language } from '../language.ts';
import { formWords } from './form-wording.ts';

/** What a reader may answer in our form; null: nothing. */
export interface FormAnswers {
  readonly chapter: string | null;
  readonly edition: string | null;
  readonly place?: string | null;
  readonly details: string | null;
}

/** The body that GitHub makes of a filled-in form: a heading a field, and below it the answer. */
export function renderAnswers({ chapter, edition, place = null, details }: FormAnswers, language: Language): string {
  const fields = [
    ['chapter', chapter],
    ['edition', edition],
    ['place', place],
    ['details', details],
  ] as const;
  return fields.map(([id, answer]) => `### ${formWords(id, language)}\n\n${answer ?? '_No response_'}`).join('\n\n');
}
