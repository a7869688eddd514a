import type { Language } from '../language.ts';

/**
 * A report taken apart: whose words are whose. `folded` texts have the same length as the text that they stand for, so
 * that a match in one is a range of the other.
 */
export interface ParsedReport {
  readonly language: Language;
  /** The reader's own words in reading order; the title is the first. Quoted, code and form text are not here. */
  readonly passages: readonly Passage[];
  /** Texts that the reader quotes: block quotes and quotation marks; not replies to a bot, not our own comment. */
  readonly quotes: readonly Quote[];
  readonly links: readonly Link[];
  /** Answers of an issue form, in order; `_No response_` and blank answers are left out. */
  readonly answers: readonly Answer[];
}

export interface Passage {
  readonly place: 'title' | 'paragraph' | 'item' | 'heading' | 'cell';
  readonly text: string;
  readonly folded: string;
}

export interface Quote {
  readonly text: string;
  readonly folded: string;
  /** block: `> …`; marks: “…”, 「…」, "…"; code: `…` */
  readonly form: 'block' | 'marks' | 'code';
}

export interface Link {
  readonly url: string;
  readonly text: string;
}

export interface Answer {
  readonly field: string;
  readonly text: string;
  readonly folded: string;
}
