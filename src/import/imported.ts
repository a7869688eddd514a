import type { Problem } from '../core/problem.ts';

/** An imported section. Sections are in reading order. */
export interface ImportedSection {
  /** Number and title in one line, as in a contents: "3.1 Change reviews". */
  readonly entry: string;
  /** Nesting, from 0. */
  readonly level: number;
  /** Printed number of its first page ("97", "iv"), or null. */
  readonly page: string | null;
  readonly link: string | null;
}

/** A piece of text. `page`: printed number of the page where it begins. */
export interface ImportedPassage {
  /** Index of its section. */
  readonly section: number;
  readonly page: string | null;
  readonly text: string;
}

/** Result of importing one edition. */
export interface Imported {
  readonly sections: readonly ImportedSection[];
  readonly passages: readonly ImportedPassage[];
  /** Problems to check before using the result. */
  readonly doubts: readonly Problem[];
  /** Where the contents came from, for people: "outline of the PDF". */
  readonly from: string;
}
