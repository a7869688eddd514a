import type { SectionNumber } from './section-number.ts';

/** An entry of an edition's contents. Sections of one edition form a tree through `parent`. */
export interface Section {
  readonly edition: string;
  /** Place in reading order, from 0. */
  readonly index: number;
  readonly number: SectionNumber | null;
  /**
   * The number from the root of the tree, in which restarted numbers are unambiguous: 5.3.1 in chapter 3 → 3, 5, 3, 1.
   * Empty where the section has no number.
   */
  readonly absolute: readonly string[];
  readonly title: string;
  /** The title as it is compared: see titleKey. */
  readonly key: string;
  readonly page: number | null;
  readonly depth: number;
  readonly parent: Section | null;
  readonly link: string | null;
  /** Sections of all editions that are the same section share a family. */
  readonly family: number;
}

/** The section and all that contain it, innermost first. */
export function lineOf(section: Section): Section[] {
  const line: Section[] = [];
  for (let at: Section | null = section; at !== null; at = at.parent) line.push(at);
  return line;
}

/** Whether `section` is `ancestor` or lies in it. */
export function liesIn(section: Section, ancestor: Section): boolean {
  return lineOf(section).includes(ancestor);
}
