import { fold } from '../../text/fold.ts';
import { symbolsOf, termsOf } from '../../text/symbols.ts';
import type { Terms } from '../sources/publication-sources.ts';
import type { TitleIndex } from './title-index.ts';

/**
 * What readers write for words of titles, as a tree of symbols: `next` leads on to longer words, and `names` has the words
 * of titles for what was read so far. A tree, because a text must not take longer the more terms begin alike.
 */
export interface TermIndex {
  readonly names: readonly (readonly string[])[];
  readonly next: ReadonlyMap<string, TermIndex>;
}

interface Node extends TermIndex {
  readonly names: (readonly string[])[];
  readonly next: Map<string, Node>;
}

/** Indexes the terms of a publication. */
export function indexTerms(terms: Terms): TermIndex {
  const root: Node = { names: [], next: new Map() };
  for (const [word, others] of Object.entries(terms)) {
    const name = symbolsOf(fold(word)).symbols;
    for (const other of others) nodeOf(root, symbolsOf(fold(other)).symbols).names.push(name);
  }
  return root;
}

function nodeOf(root: Node, symbols: readonly string[]): Node {
  let node = root;
  for (const symbol of symbols) {
    const next = node.next.get(symbol) ?? { names: [], next: new Map() };
    node.next.set(symbol, next);
    node = next;
  }
  return node;
}

/** Words that no title holds: what readers write for them would lead nowhere. */
export function wordsWithoutTitle(terms: Terms, { byTerm }: TitleIndex): string[] {
  return Object.keys(terms).filter((word) => {
    const { symbols } = symbolsOf(fold(word));
    const titles = byTerm.get(termsOf(symbols)[0] ?? '') ?? [];
    return !titles.some((title) => ` ${title.symbols.join(' ')} `.includes(` ${symbols.join(' ')} `));
  });
}
