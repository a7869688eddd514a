import { align } from './align.ts';
import { likelyPlaces } from './likely-places.ts';
import { passageAt, type TextIndex, type TextPassage, tellingWeight } from './text-index.ts';
import { tokenise, tokenWeight } from './tokenise.ts';

/** A place in the publication that holds a quote, exactly or nearly. */
export interface QuoteHit {
  readonly passage: TextPassage;
  /** The share of the quote found there in order, weighted by rarity. It is 1 if the quote is there word for word. */
  readonly score: number;
  /** The information in the words found, in nats: about 10 for a few everyday words, over 100 for a long sentence. */
  readonly weight: number;
  /** A range in `passage.text`. */
  readonly start: number;
  readonly end: number;
}

const MAX_TOKENS = 160;
const MAX_HITS = 5;
const MIN_SCORE = 0.3;

/**
 * Finds the sections that contain a folded quote, best first, with one place for each. The quote may be retyped,
 * shortened, corrected, or in other punctuation, width or kind of Han, as long as a few words in a row remain. Two hits
 * with almost the same score mean that two sections contain it. Quotes of fewer than 8 Han characters or 4 words occur
 * anywhere, so they give no hits. Of a longer quote the first 160 tokens are looked up.
 */
export function findQuote(index: TextIndex, folded: string): QuoteHit[] {
  const { ids } = tokenise(folded, MAX_TOKENS);
  if (!isLongEnough(ids)) return [];
  const weights = Float32Array.from(ids, (id) => tellingWeight(id, index));
  const weight = weights.reduce((sum, one) => sum + one, 0);

  const places = likelyPlaces(index, ids).map(({ from, to }) => align(ids, weights, index.ids, from, to));
  const hits = places
    .filter(({ score }) => score >= MIN_SCORE * weight)
    .map(({ first, last, score }) => toHit(index, { first, last, score: score / weight, weight: score }));
  return bestOfSections(hits);
}

interface Found {
  readonly first: number;
  readonly last: number;
  readonly score: number;
  readonly weight: number;
}

function bestOfSections(hits: readonly QuoteHit[]): QuoteHit[] {
  const sections = new Map<string, QuoteHit>();
  for (const hit of hits) {
    if (hit.score > (sections.get(hit.passage.section)?.score ?? 0)) sections.set(hit.passage.section, hit);
  }
  return [...sections.values()].toSorted((left, right) => right.score - left.score).slice(0, MAX_HITS);
}

/** Whether words are too many to stand anywhere by chance: 8 Han characters, or 4 words. */
export function isLongEnough(ids: Uint32Array): boolean {
  const words = ids.filter((id) => tokenWeight(id) === 3).length;
  return words >= 4 || ids.length - words >= 8;
}

function toHit(index: TextIndex, { first, last, score, weight }: Found): QuoteHit {
  const number = passageAt(index, first);
  const passage = index.passages[number]!;
  const end = Math.min(last, (index.firsts[number + 1] ?? index.ids.length) - 2);
  return { passage, score, weight, start: index.starts[first]!, end: index.ends[end]! };
}
