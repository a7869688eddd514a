import type { Problem } from '../core/problem.ts';

/** A section as an importer understood it; sections stand in reading order. */
export interface ImportedSection {
  /** Number and title as one line of a contents has them: "3.1 Change reviews". */
  readonly entry: string;
  /** Nesting, from 0. */
  readonly level: number;
  /** The page that it starts on, as printed there ("97", "iv"); null where unknown. */
  readonly page: string | null;
  readonly link: string | null;
}

/** A piece of text that begins on `page`, as printed there. */
export interface ImportedPassage {
  /** Index of its section. */
  readonly section: number;
  readonly page: string | null;
  readonly text: string;
}

/** What an importer understood of one edition of a publication. */
export interface Imported {
  readonly sections: readonly ImportedSection[];
  readonly passages: readonly ImportedPassage[];
  /** What a person should look at before the import is trusted. */
  readonly doubts: readonly Problem[];
  /** How the contents was found, in a few words: "outline of the PDF". */
  readonly from: string;
}
