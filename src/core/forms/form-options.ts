import { type Language, languages } from '../languages/languages.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { type Chapter, chaptersOf } from '../publication/chapter-of.ts';
import { partsOf } from '../publication/parts.ts';
import { triage } from '../triage.ts';
import { formWords } from './form-words.ts';
import { renderAnswers } from './render-answers.ts';

/** The options of a form's drop-downs. Each list that has options ends with "not sure" and has no duplicates. */
export interface FormOptions {
  readonly chapter: readonly string[];
  /** Empty if the publication has no versions. */
  readonly edition: readonly string[];
}

/**
 * The options that a catalogue calls for: the newest edition's chapters in reading order, without parts, and all editions, newest
 * first. A chapter is worded so that a report with that answer gets that chapter's label, whatever edition its reader
 * has.
 */
export function formOptions(catalogue: Catalogue): FormOptions {
  const newest = catalogue.editions.at(-1);
  const parts = new Set(newest && partsOf(newest).map(({ family }) => family));
  const chapters = (newest ? chaptersOf(catalogue, newest) : []).filter(({ family }) => !parts.has(family));
  const unsure = formWords('unsure', catalogue.language);
  const worded = chapters.map((chapter) => wordingOf(chapter, catalogue));
  const versions = catalogue.editions.flatMap(({ version }) => version || []).toReversed();
  const edition = versions.length === 0 ? [] : offered([...versions, unsure]);
  return { chapter: offered([...worded, unsure]), edition };
}

/**
 * The first wording that triage understands. A number helps readers, but in an older edition it may belong to another
 * chapter. A chapter that an edition lacks may then find no place, but never a wrong one.
 */
function wordingOf(chapter: Chapter, catalogue: Catalogue): string {
  const wordings = wordingsOf(chapter, catalogue.language);
  return wordings.find((wording) => isUnderstood(wording, chapter, catalogue)) ?? wordings[0] ?? chapter.title;
}

function wordingsOf({ number, title }: Chapter, language: Language): string[] {
  if (number === null) return [title];
  const isBare = /^\d{1,3}$/u.test(number);
  const marked = languages[language].forms.numbered(number, title);
  return [`${number} ${title}`, title, ...(isBare ? [marked] : [])];
}

function isUnderstood(wording: string, { title }: Chapter, catalogue: Catalogue): boolean {
  const chaptersIn = (edition: string | null) => {
    const body = renderAnswers({ chapter: wording, edition: edition || null, details: null }, catalogue.language);
    return triage({ title: '', body, createdAt: null }, catalogue, { prefix: '' }).locations.map(
      ({ chapter }) => chapter,
    );
  };
  const isOwn = (found: readonly string[]) => found.length > 0 && found.every((chapter) => chapter === title);
  if (!isOwn(chaptersIn(null))) return false;
  return catalogue.editions.every(({ version }) => {
    const found = chaptersIn(version);
    return found.length === 0 || isOwn(found);
  });
}

/** GitHub rejects a form with an empty option, a duplicate, or the bare word "none". */
function offered(options: readonly string[]): string[] {
  const named = options
    .map((option) => option.replaceAll(/\s+/gu, ' ').trim())
    .filter((option) => option !== '')
    .map((option) => (/^none$/iu.test(option) ? `“${option}”` : option));
  return [...new Set(named)];
}
