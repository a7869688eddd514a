/**
 * One place named by number, as a path from the outermost: "第三章第5节" is chapter 3, section 5; "5.3.1" is one step.
 * `start` and `end` are a range of the text that was scanned.
 */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly steps: readonly Step[];
  /** A word or sign says that this is a place ("节", "§", "chapter"); a bare number has none. */
  readonly marked: boolean;
  /** One of a range of places: "chapters 2-5", its ends included. */
  readonly ranged?: boolean;
}

/** `part`: one of the parts that chapters are gathered in, if the publication has such; `book`: likewise, of a publication of several books. */
export interface Step {
  readonly unit: 'book' | 'part' | 'chapter' | 'section' | 'appendix' | 'any';
  /** As in SectionNumber: digits without leading zeros, lower-case letters. */
  readonly parts: readonly string[];
}
