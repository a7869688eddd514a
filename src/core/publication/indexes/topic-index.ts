import { fold } from '../../text/fold.ts';
import { groupByHash, type HashBuckets, hashText } from '../../text/hash-text.ts';
import { symbolsOf, termsOf } from '../../text/symbols.ts';
import type { Passage } from '../passages/passage.ts';
import { lineOf, type Section } from '../section.ts';

/** The fields of a family: its titles, the titles around it, and its text. */
export const FIELDS = 3;

/**
 * Terms of the publication by family, to be searched by topic: see searchTopics. A posting says how often a field of a
 * family has a term. Flat arrays take 18 bytes for each, and cross to another thread at once. A term is known by its
 * hash: one word in thousands counts for another one, too.
 */
export interface TopicIndex extends HashBuckets {
  readonly families: Uint32Array;
  /** How many distinct terms a field has, by `document * FIELDS + field`. */
  readonly lengths: Uint32Array;
  /** Of each posting: the hash of the term, the field as above, and how often it has the term. */
  readonly terms: Uint32Array;
  readonly places: Uint32Array;
  readonly counts: Uint32Array;
}

/**
 * Indexes by family: titles, the titles around them, and all text. Han text is split into pairs of characters. Measured
 * against Intl.Segmenter and jieba this finds as much or more, and needs no dictionary: see docs/accuracy.md.
 */
export function indexTopics(
  families: ReadonlyMap<number, readonly Section[]>,
  passages: readonly Passage[],
): TopicIndex {
  const texts = Map.groupBy(passages, ({ section }) => section.family);
  const fields = [...families].flatMap(([family, sections]) => [
    [...new Set(sections.map(({ title }) => title))],
    lineOf(sections[0]!)
      .slice(1)
      .map(({ title }) => title),
    (texts.get(family) ?? []).map(({ text }) => text),
  ]);
  const lengths = new Uint32Array(fields.length);
  const postings: { readonly terms: Uint32Array; readonly counts: Uint32Array }[] = fields.map((field, place) => {
    const counts = countTerms(field);
    lengths[place] = counts.size;
    return { terms: Uint32Array.from(counts.keys()), counts: Uint32Array.from(counts.values()) };
  });
  const terms = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  const places = new Uint32Array(terms.length);
  const counts = new Uint32Array(terms.length);
  let next = 0;
  for (const [place, posting] of postings.entries()) {
    terms.set(posting.terms, next);
    counts.set(posting.counts, next);
    places.fill(place, next, next + posting.terms.length);
    next += posting.terms.length;
  }
  return { families: Uint32Array.from(families.keys()), lengths, terms, places, counts, ...groupByHash(terms) };
}

/** How often texts have each term, by its hash. */
function countTerms(texts: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const term of termsOf(symbolsOf(fold(text)).symbols)) {
      const hash = hashTerm(term);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  return counts;
}

/** The hash of a term in the index. Never 0. */
export function hashTerm(term: string): number {
  return hashText(term) || 1;
}
