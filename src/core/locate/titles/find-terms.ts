import type { TermIndex } from '../../publication/indexes/term-index.ts';

/** Words of a text that stand for words of titles. */
export interface FoundTerm {
  /** Index of the first symbol, and how many there are. */
  readonly at: number;
  readonly length: number;
  /** The words of titles, as symbols. */
  readonly names: readonly (readonly string[])[];
}

/** The terms in a row of symbols: at each place the longest. */
export function findTerms(symbols: readonly string[], terms: TermIndex): FoundTerm[] {
  const found: FoundTerm[] = [];
  for (let at = 0; at < symbols.length; ) {
    const term = termAt(symbols, at, terms);
    if (term) found.push(term);
    at += term?.length ?? 1;
  }
  return found;
}

function termAt(symbols: readonly string[], at: number, terms: TermIndex): FoundTerm | null {
  let longest: FoundTerm | null = null;
  let node: TermIndex | undefined = terms;
  for (let length = 1; ; length++) {
    node = node.next.get(symbols[at + length - 1] ?? '');
    if (!node) return longest;
    if (node.names.length > 0) longest = { at, length, names: node.names };
  }
}
