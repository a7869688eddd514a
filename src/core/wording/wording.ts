import type { EvidenceKind } from '../triage-result.ts';

/**
 * What an acknowledgement can say, in one language: whole sentences, so that each language orders its words as it
 * needs. Every value handed in is inert Markdown already, and every list is joined by `and` or `or`.
 */
export interface Wording {
  /** "A, B and C". */
  and(items: readonly string[]): string;
  /** "A, B or C". */
  or(items: readonly string[]): string;
  /** What stands between two sentences of a paragraph. */
  readonly sentenceSpace: string;

  /** The report has one chapter. */
  filed(values: { publication: string; label: string }): string;
  /** The report has several chapters; a list of `filedItem` follows. */
  filedSeveral(values: { publication: string }): string;
  filedItem(values: { label: string; places: string | null; reasons: string | null }): string;
  /** Chapters that the list leaves out. */
  more(values: { count: number }): string;
  /** A person had chosen the chapter, by hand. */
  filedByPerson(values: { publication: string; labels: string }): string;
  /** There are several chapters that it could be. */
  ambiguous(values: { publication: string; candidates: string }): string;
  /** There is one chapter that it could be, but not surely. */
  doubtful(values: { publication: string; candidate: string }): string;
  /** There is no hint of a chapter. */
  unplaced(values: { publication: string }): string;
  /** `label` marks what is not placed yet. */
  waiting(values: { label: string }): string;

  /** The sections that the report seems to be about; `edition` null when they belong to several. */
  about(values: { places: string; edition: string | null }): string;
  because(values: { reasons: string }): string;
  /** A section as its contents prints it. */
  place(values: { number: string | null; title: string }): string;
  candidate(values: { number: string | null; title: string }): string;
  /** A reason in a few words; `words` are the reader's. */
  readonly reason: Readonly<Record<EvidenceKind, (words: string) => string>>;

  notice(values: { notice: string; date: string }): string;
  /** The sections have changed since the reader's edition; `edition` null when that is unknown. */
  changed(values: { edition: string | null; notices: string }): string;

  /** How to put a wrong chapter right; `command` null where commands are not understood. */
  correct(values: { command: string | null }): string;
  /** How to choose when we did not. */
  choose(values: { command: string | null }): string;
  /** That a program wrote this. */
  smallPrint(): string;
}
