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
  const counted = fields.map(countTerms);
  const lengths = Uint32Array.from(counted, ({ terms }) => terms.length);
  const terms = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  const places = new Uint32Array(terms.length);
  const counts = new Uint32Array(terms.length);
  let next = 0;
  for (const [place, field] of counted.entries()) {
    terms.set(field.terms, next);
    counts.set(field.counts, next);
    places.fill(place, next, next + field.terms.length);
    next += field.terms.length;
  }
  return { families: Uint32Array.from(families.keys()), lengths, terms, places, counts, ...groupByHash(terms) };
}

/** How often texts have each term, by its hash. Sorting is quicker than a map, and leaves less garbage. */
function countTerms(texts: readonly string[]): { terms: Uint32Array; counts: Uint32Array } {
  const hashes = texts.map((text) => Uint32Array.from(termsOf(symbolsOf(fold(text)).symbols), hashTerm));
  const sorted = new Uint32Array(hashes.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const some of hashes) {
    sorted.set(some, from);
    from += some.length;
  }
  sorted.sort();
  const counts = new Uint32Array(sorted.length);
  let distinct = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at > 0 && sorted[at] !== sorted[at - 1]) distinct++;
    sorted[distinct] = sorted[at]!;
    counts[distinct]!++;
  }
  const length = Math.min(sorted.length, distinct + 1);
  return { terms: sorted.slice(0, length), counts: counts.slice(0, length) };
}

/** The hash of a term in the index. Never 0. */
export function hashTerm(term: string): number {
  return hashText(term) || 1;
}
