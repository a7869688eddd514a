import type { SectionNumber } from '../../numbers/section-number.ts';

/** A line of a contents as read, before its place in the tree is known. */
export interface ContentsEntry {
  /** From 1. */
  readonly line: number;
  readonly number: SectionNumber | null;
  readonly title: string;
  readonly page: number | null;
  readonly link: string | null;
  /** Nesting or indentation, from 0. Null if the contents is flat and the numbers show the depth. */
  readonly level: number | null;
}
