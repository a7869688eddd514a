import type { Language } from '../languages/languages.ts';
import type { Edition } from './edition.ts';
import type { SectionText } from './indexes/section-text.ts';
import type { TermIndex } from './indexes/term-index.ts';
import type { TitleIndex } from './indexes/title-index.ts';
import type { TopicIndex } from './indexes/topic-index.ts';
import type { Section } from './section.ts';
import type { SharedTitles } from './shared-titles.ts';

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
  /** Oldest first: see inOrder. Never empty. */
  readonly editions: readonly Edition[];
  /** All sections of a family, newest edition first. */
  readonly families: ReadonlyMap<number, readonly Section[]>;
  readonly moves: readonly FamilyMove[];
  /** Families of parts, and of chapters that the configuration names: what is in them is labelled instead. */
  readonly bySection: ReadonlySet<number>;
  /** Titles that several chapters of the newest edition share. */
  readonly sharedTitles: SharedTitles;
  /** Titles of all editions and headings inside sections, as readers may write them. */
  readonly titles: TitleIndex;
  /** What readers also call words of the titles. */
  readonly terms: TermIndex;
  /** The text of the publication, and what notices say about sections. */
  readonly text: SectionText;
  readonly topics: TopicIndex;
}
