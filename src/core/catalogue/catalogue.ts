import type { Language } from '../language.ts';
import type { Section } from './section.ts';
import type { SectionText } from './section-text.ts';
import type { TitleIndex } from './title-index.ts';
import type { TopicIndex } from './topic-index.ts';

/** One published version of a publication. */
export interface Edition {
  readonly version: string;
  /** Day of publication, YYYY-MM-DD, from its notice. Null if unknown. */
  readonly date: string | null;
  /** In reading order. */
  readonly sections: readonly Section[];
  readonly notice: EditionNotice | null;
}

/** The part of a notice that the catalogue keeps. */
export interface EditionNotice {
  readonly version: string;
  readonly title: string;
  readonly date: string;
  readonly name: string;
  readonly url: string | null;
  readonly downloadLink: string | null;
  /** Families of the sections that it names. */
  readonly names: ReadonlySet<number>;
}

/** A section that became part of another one in some edition. */
export interface FamilyMove {
  readonly from: number;
  readonly to: number;
  /** Index of the first edition with the move. */
  readonly since: number;
}

/**
 * A compiled publication, with everything that look-ups need. It is immutable, and all subjects of a repository share
 * it.
 */
export interface Catalogue {
  readonly name: string;
  readonly language: Language;
  /** Oldest first; never empty. */
  readonly editions: readonly Edition[];
  /** All sections of a family, newest edition first. */
  readonly families: ReadonlyMap<number, readonly Section[]>;
  readonly moves: readonly FamilyMove[];
  /** Families of the chapters whose sections are labelled instead. */
  readonly bySection: ReadonlySet<number>;
  /** Keys of titles that several chapters of the newest edition share. */
  readonly sharedTitles: ReadonlySet<string>;
  /** Titles of all editions and headings inside sections, as readers may write them. */
  readonly titles: TitleIndex;
  /** The text of the publication, and what notices say about sections. */
  readonly text: SectionText;
  readonly topics: TopicIndex;
}

/** A heading inside a section. Readers use it to name a place. */
export interface Heading {
  readonly title: string;
  readonly section: Section;
}
