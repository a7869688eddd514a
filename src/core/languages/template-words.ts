/** What forms and templates for reports are made of in one language: folded, with spaces between words and `_` for a space in one. */
export interface TemplateWords {
  /** Words of labels, by what they ask for. */
  readonly asks: Readonly<Record<'environment' | 'link' | 'place' | 'edition' | 'page' | 'location', string>>;
  /** Words that contain one of those and do not ask for a place. */
  readonly neverAsks: string;
  /** All words that headings are made of, in the singular. */
  readonly headings: string;
  /** Answers that say that there is none. */
  readonly blank: string;
  /** How sentences begin that only templates hold, … */
  readonly sentences: string;
  /** … lines that people only have to tick, … */
  readonly confirmations: string;
  /** … and hints below a label. */
  readonly hints: string;
  /** How a hint in brackets begins: sources of regular expressions. */
  readonly examples: string;
}
