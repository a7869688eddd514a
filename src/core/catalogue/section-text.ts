import { buildTextIndex, type TextIndex } from '../text/text-index.ts';
import type { Passage } from './read-passages.ts';
import type { Section } from './section.ts';

/** The publication's text, and what its notices say of sections, ready for quotes to be found in. */
export interface SectionText {
  readonly index: TextIndex;
  /** Section of a passage of the index, by the passage's name. */
  readonly sections: ReadonlyMap<string, Section>;
}

/** Indexes passages, each under the place of its section: edition and index. */
export function indexText(passages: readonly Passage[]): SectionText {
  const sections = new Map(passages.map(({ section }) => [nameOf(section), section]));
  return { index: buildTextIndex(passages.map(({ section, text }) => ({ section: nameOf(section), text }))), sections };
}

function nameOf({ edition, index }: Section): string {
  return `${edition} ${index}`;
}
