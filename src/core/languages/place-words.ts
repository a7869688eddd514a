/**
 * How readers of one language write places. Words are folded (see core/text/fold.ts); sources of regular expressions may be
 * among them; `_` stands for a space in a word. A word that means something else in another language of its script is left out: a report may mix languages.
 */
export interface PlaceWords {
  /** Whether spaces separate words. Then a word is not found inside another one. */
  readonly spaced: boolean;
  /** Words before a number: "chapter 3", "Kapitel 3". */
  readonly before: Readonly<Partial<Record<Unit, string>>>;
  /** Words after a number with 第 or 제 before it, and what may not follow, since it makes another word of it. */
  readonly behind: readonly { readonly unit: Unit; readonly words: string; readonly never: string }[];
  /** What joins a place to one inside it ("第三章的第5节"), the places of a list, and the ends of a range. */
  readonly of: string;
  readonly and: string;
  readonly to: string;
  /** What a book numbers beside its sections: figures, formulas, listings, theorems. */
  readonly things: string;
  /** Such words that are parts of others: what may not be before them and what may not be after them. */
  readonly thingsUnless: readonly { readonly word: string; readonly notAfter: string; readonly notBefore: string }[];
  /** Words before and after a page's number. */
  readonly pages: string;
  readonly pagesBehind: string;
  /** Words after 第 and the number of a printing. */
  readonly printings: string;
  /** Units after a number that counts. */
  readonly amounts: string;
  /** Such units, and what follows if it begins another word: "4.2 日常巡检". */
  readonly amountsUnless: readonly (readonly [unit: string, unless: string])[];
  /** Words right before a number that is no place, by what it is. */
  readonly others: Readonly<Record<string, string>>;
}

export type Unit = 'book' | 'part' | 'chapter' | 'section' | 'appendix';
