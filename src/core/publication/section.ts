import type { SectionNumber } from '../numbers/section-number.ts';

/** An entry of an edition's contents. Sections of one edition form a tree by `parent`. */
export interface Section {
  readonly edition: string;
  /** Place in reading order, from 0. */
  readonly index: number;
  readonly number: SectionNumber | null;
  /**
   * The number from the root of the tree. It makes restarted numbers unambiguous: 5.3.1 in chapter 3 → 3, 5, 3, 1.
   * Empty if the section has no number.
   */
  readonly absolute: readonly string[];
  readonly title: string;
  /** The title in comparable form: see titleKey. */
  readonly key: string;
  readonly page: number | null;
  readonly depth: number;
  readonly parent: Section | null;
  readonly link: string | null;
  /** Sections that are the same through editions share a family. */
  readonly family: number;
}

/** The section and all sections around it, innermost first. */
export function lineOf(section: Section): Section[] {
  const line: Section[] = [];
  for (let at: Section | null = section; at !== null; at = at.parent) line.push(at);
  return line;
}

/** Whether `section` is `ancestor` or inside it. */
export function liesIn(section: Section, ancestor: Section): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}
