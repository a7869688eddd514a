import { buildTextIndex, type TextIndex } from '../../text/text-index.ts';
import type { Passage } from '../passages/passage.ts';
import type { Section } from '../section.ts';

/** The text of the publication, and what notices say about sections, indexed for quote search. */
export interface SectionText {
  readonly index: TextIndex;
  /** The section of each passage in the index, by the passage's name. */
  readonly sections: ReadonlyMap<string, Section>;
  /** How many passages are the publication's own. What notices say comes after them. */
  readonly own: number;
}

/** Indexes passages by edition and index of their section. */
export function indexText(own: readonly Passage[], notices: readonly Passage[]): SectionText {
  const passages = [...own, ...notices];
  const sections = new Map(passages.map(({ section }) => [nameOf(section), section]));
  const index = buildTextIndex(passages.map(({ section, text }) => ({ section: nameOf(section), text })));
  return { index, sections, own: own.length };
}

function nameOf({ edition, index }: Section): string {
  return `${edition} ${index}`;
}
