/** A range of a text in UTF-16 units; `end` is the first unit after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An address, and the range of the words that carry it; empty words where the address itself was written. */
export interface InlineLink extends Span {
  readonly url: string;
  readonly text: string;
}
