import type { Language } from '../languages/languages.ts';
import type { FormField } from './answers/form-field.ts';

/**
 * A report taken apart: the reader's words, quotes, code, form answers. `folded` texts have the same length as the text
 * that they stand for, so that a match in one is a range of the other. Line breaks stay in both: a line is a statement
 * of its own.
 */
export interface ParsedReport {
  /** In which it may be written: several for Han characters alone, none if nothing tells. */
  readonly languages: readonly Language[];
  /**
   * The reader's own words in reading order; the title, even an empty one, is the first. Block quotes, blocks of code,
   * addresses, withdrawn words (~~…~~) and what a form asked for in so many words are not here. Words between quotation
   * marks and inline code are: readers put titles, numbers and file names there. `quotes` tells where they stand.
   */
  readonly passages: readonly Passage[];
  /** Texts that the reader quotes, in reading order; not replies of a bot or of another reader. May be short. */
  readonly quotes: readonly Quote[];
  readonly links: readonly Link[];
  /** What its markup shows as replaced: struck words and those after them, lines of a diff. */
  readonly replaced: readonly Replaced[];
  /** Answers of an issue form or a template, in order; `_No response_`, blank answers and hints are left out. */
  readonly answers: readonly Answer[];
}

/** Words, and those that a reader wants in their place. */
export interface Replaced {
  readonly error: string;
  readonly correction: string;
  /** Where they stand among the passages; null for an answer of a form. */
  readonly at: QuotePlace | null;
}

export interface Passage {
  readonly place: 'title' | 'paragraph' | 'item' | 'heading' | 'cell';
  readonly text: string;
  readonly folded: string;
}

export interface Quote {
  readonly text: string;
  readonly folded: string;
  /** block: `> …`; marks: “…”, 「…」, "…"; code: a block or a longer span of code that could be prose */
  readonly form: 'block' | 'marks' | 'code';
  /** Where the words are among the passages; blocks, which are in none, are at the end of the one before them. */
  readonly at: QuotePlace;
}

/** A range of a passage's text, without the marks around it. `passage` is an index. */
export interface QuotePlace {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

export interface Link {
  readonly url: string;
  /** The words that carry the link; empty where the address itself was written. */
  readonly text: string;
  /** Where those words, or the address, are among the passages; null if they are in none. */
  readonly at: QuotePlace | null;
  /** It answers a form's field that asks for the place, the page or the address. */
  readonly asked: boolean;
}

export interface Answer {
  readonly field: string;
  readonly asks: FormField;
  readonly text: string;
  readonly folded: string;
}
