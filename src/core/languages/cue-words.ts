/**
 * What readers of one language say around the places that they name. A row is words with spaces between them; `_` stands
 * for a space in a word. All are folded and plain: the rules that look for them are in `locate/roles`, `locate/titles`,
 * `errata/corrections` and `report`.
 */
export interface CueWords {
  /** What tells the language, and how much each find weighs. */
  readonly signs: readonly (readonly [sign: RegExp, weight: number])[];
  /** Right before or after a place that something else is at, such as the target of a link. */
  readonly otherBefore: Rows;
  readonly otherBehind: Rows;
  /** Right before or after a place that is only compared or referred to. */
  readonly asideBefore: Rows;
  readonly asideBehind: Rows;
  /** Right before or after a place that the text should name, or names by mistake. */
  readonly wordingBefore: Rows;
  readonly wordingBehind: Rows;
  /** In the clause of a place that is praised, was read or searched, or is the reader's slip; unless these negate it. */
  readonly setAside: Rows;
  readonly negations: Rows;
  /** What begins another clause. */
  readonly contrasts: Rows;
  /** In a clause that wishes or asks, and so says nothing of what is. */
  readonly wishes: Rows;
  /** Right before or after a place that is not meant. */
  readonly deniedBefore: Rows;
  readonly deniedBehind: Rows;
  /** Right after a place where nothing is wrong. */
  readonly fineBehind: Rows;
  /** A reader's own slip. */
  readonly slips: Rows;
  /** Matters of no chapter: the site, the printing, licences, thanks. */
  readonly general: Rows;
  /** What a form or title says if all of the publication is meant. */
  readonly whole: Rows;
  /** Right before or after a title that is called one. */
  readonly titleBefore: Rows;
  readonly titleBehind: Rows;
  /** Right before or after titles, and other words as well. */
  readonly aboutBefore: Rows;
  readonly aboutBehind: Rows;
  /** Right after a title that is called someone's contribution. */
  readonly pieceBehind: Rows;
  /** Behind these words stands what the words before them should be: "A should be B", "A 应为 B". */
  readonly should: Rows;
  /** Between two quotations fewer words do: "Did you mean …", "建议…". */
  readonly proposed: Rows;
  /** Behind these labels stands the error ("Expected: … Actual: …"), … */
  readonly now: Rows;
  /** … and in one line: "“采样”写成“采祥”". */
  readonly mistaken: Rows;
  /** Words between two quotations and behind the second that together tell the error: "“采祥”是“采样”之误". */
  readonly framed: readonly { readonly between: string; readonly behind: string; readonly order: Order }[];
  /** Labels of the error and of the right words: "误：… 正：…". */
  readonly wrong: Rows;
  readonly right: Rows;
}

/** Which of two wordings is the error. */
export type Order = 'error first' | 'correction first';

type Rows = readonly string[];
