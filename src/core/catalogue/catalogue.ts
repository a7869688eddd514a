import type { Language } from '../language.ts';
import type { Section } from './section.ts';
import type { SectionText } from './section-text.ts';
import type { TitleIndex } from './title-index.ts';
import type { TopicIndex } from './topic-index.ts';

/** One published version of a publication. */
export interface Edition {
  readonly version: string;
  /** Day of publication, YYYY-MM-DD as its notice says; null where nothing says it. */
  readonly date: string | null;
  /** In reading order. */
  readonly sections: readonly Section[];
  readonly notice: EditionNotice | null;
}

/** A notice as the catalogue needs it. */
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

/** A section that became part of another one from an edition on. */
export interface FamilyMove {
  readonly from: number;
  readonly to: number;
  /** Index of the first edition in which it holds. */
  readonly since: number;
}

/** A publication compiled: all that look-ups need. Immutable; shared by every subject of a repository. */
export interface Catalogue {
  readonly name: string;
  readonly language: Language;
  /** Oldest first; never empty. */
  readonly editions: readonly Edition[];
  /** Every section a family ever was, newest edition first. */
  readonly families: ReadonlyMap<number, readonly Section[]>;
  readonly moves: readonly FamilyMove[];
  /** Families of the chapters that are labelled by their sections. */
  readonly bySection: ReadonlySet<number>;
  /** Keys of titles that several chapters of the newest edition bear. */
  readonly sharedTitles: ReadonlySet<string>;
  /** Titles of all editions, and headings inside sections, as readers may write them. */
  readonly titles: TitleIndex;
  /** The text, and what notices say of sections. */
  readonly text: SectionText;
  readonly topics: TopicIndex;
}

/** A heading inside a section, as the text gives it: a name by which readers know a place. */
export interface Heading {
  readonly title: string;
  readonly section: Section;
}
