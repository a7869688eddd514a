import { bucketOf } from './hash-text.ts';
import { shingleAt } from './shingle.ts';
import type { TextIndex } from './text-index.ts';

/** A stretch of the index's tokens. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The maximum of positions looked up. It bounds the time for quotes of very common words. */
const MAX_SEEDS = 2048;
const MAX_PLACES = 10;
/** A place with less than this share of the strongest place's votes cannot win. */
const MIN_VOTE_SHARE = 0.25;

/**
 * Finds the stretches of text that share most with a quote, best first. Every shingle in both votes for the position
 * where the quote would begin; rare shingles have more weight. Edits shift that position a little, so votes close
 * together are added. Positions that `accepts` refuses do not vote.
 */
export function likelyPlaces(
  index: TextIndex,
  quote: Uint32Array,
  accepts: (position: number) => boolean = () => true,
): Stretch[] {
  const slack = 8 + (quote.length >> 3);
  const { seeds, weights } = collectSeeds(index, quote, accepts);
  const votes = new Float64Array(seeds.length);
  let sum = 0;
  for (let right = 0, left = 0; right < seeds.length; right++) {
    sum += weights[seeds[right]! % SHIFT]!;
    while (startOf(seeds[right]!) - startOf(seeds[left]!) > slack) sum -= weights[seeds[left++]! % SHIFT]!;
    votes[right] = sum;
  }

  const places: Stretch[] = [];
  let strongest = 0;
  while (places.length < MAX_PLACES) {
    let best = -1;
    for (let seed = 0; seed < votes.length; seed++) if (votes[seed]! > (votes[best] ?? 0)) best = seed;
    if (best === -1 || votes[best]! < MIN_VOTE_SHARE * strongest) break;
    strongest = Math.max(strongest, votes[best]!);
    const at = startOf(seeds[best]!) - quote.length;
    places.push({ from: Math.max(1, at - 2 * slack), to: Math.min(index.ids.length, at + quote.length + 2 * slack) });
    const lower = startOf(seeds[best]!) - 2 * slack;
    const upper = startOf(seeds[best]!) + slack;
    for (let seed = best; seed >= 0 && startOf(seeds[seed]!) >= lower; seed--) votes[seed] = 0;
    for (let seed = best; seed < seeds.length && startOf(seeds[seed]!) <= upper; seed++) votes[seed] = 0;
  }
  return places;
}

/**
 * A seed packs two numbers: where the quote would begin (plus the quote's length, to keep it positive) and its shingle.
 */
const SHIFT = 1024;

function startOf(seed: number): number {
  return Math.floor(seed / SHIFT);
}

/** Seeds sorted by position. Rare shingles come first, until there are enough. */
function collectSeeds(
  index: TextIndex,
  quote: Uint32Array,
  accepts: (position: number) => boolean,
): { seeds: Float64Array; weights: Float64Array } {
  const weights = new Float64Array(SHIFT);
  const buckets: { row: number; start: number; end: number }[] = [];
  for (let row = 0; row < quote.length; row++) {
    const hash = shingleAt(quote, row);
    if (hash === 0) continue;
    const bucket = bucketOf(hash, index.bounds);
    const start = index.bounds[bucket]!;
    const end = index.bounds[bucket + 1]!;
    if (end > start) buckets.push({ row, start, end });
  }
  buckets.sort((left, right) => left.end - left.start - (right.end - right.start));

  const seeds: number[] = [];
  for (const { row, start, end } of buckets) {
    if (seeds.length > 0 && seeds.length + end - start > MAX_SEEDS) break;
    weights[row] = Math.log(1 + index.ids.length / (end - start));
    for (let entry = start; entry < Math.min(end, start + MAX_SEEDS); entry++) {
      const position = index.positions[entry]!;
      if (accepts(position)) seeds.push((position - row + quote.length) * SHIFT + row);
    }
  }
  return { seeds: Float64Array.from(seeds).sort(), weights };
}
