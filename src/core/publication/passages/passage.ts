import type { Section } from '../section.ts';

/** A piece of the publication's text, and its section. */
export interface Passage {
  readonly section: Section;
  readonly text: string;
}
