/** A word before numbers in the contents, beyond the usual ones ("recipe", "天"), and whether it means chapters. */
export interface OwnWord {
  readonly word: string;
  readonly unit: 'chapter' | 'section';
}
