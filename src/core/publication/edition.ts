import type { Section } from './section.ts';

/** One published version of a publication. */
export interface Edition {
  /** Empty if the publication has no versions. Then this is its only edition, and replies do not mention it. */
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

/** A heading inside a section. Readers use it to name a place. */
export interface Heading {
  readonly title: string;
  readonly section: Section;
}
