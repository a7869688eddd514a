import { shingleAt } from './shingle.ts';
import { bucketOf, type TextIndex } from './text-index.ts';

/** A stretch of the index's tokens. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Looked-up positions in all: bounds the time for quotes made of what stands everywhere. */
const MOST_SEEDS = 2048;
const MOST_PLACES = 10;
/** Below this share of the loudest place's votes, a place cannot win. */
const AUDIBLE = 0.25;

/**
 * The stretches of text that share most with a quote, likeliest first. Every shingle that both have votes for where the
 * quote would begin, the rarer the louder; edits in between shift that beginning a little, so votes near together add up.
 */
export function likelyPlaces(index: TextIndex, quote: Uint32Array): Stretch[] {
  const slack = 8 + (quote.length >> 3);
  const { seeds, voices } = collectSeeds(index, quote);
  const votes = new Float64Array(seeds.length);
  let sum = 0;
  for (let right = 0, left = 0; right < seeds.length; right++) {
    sum += voices[seeds[right]! % SHIFT]!;
    while (beginning(seeds[right]!) - beginning(seeds[left]!) > slack) sum -= voices[seeds[left++]! % SHIFT]!;
    votes[right] = sum;
  }

  const places: Stretch[] = [];
  let loudest = 0;
  while (places.length < MOST_PLACES) {
    let best = -1;
    for (let seed = 0; seed < votes.length; seed++) if (votes[seed]! > (votes[best] ?? 0)) best = seed;
    if (best === -1 || votes[best]! < AUDIBLE * loudest) break;
    loudest = Math.max(loudest, votes[best]!);
    const at = beginning(seeds[best]!) - quote.length;
    places.push({ from: Math.max(1, at - 2 * slack), to: Math.min(index.ids.length, at + quote.length + 2 * slack) });
    const lower = beginning(seeds[best]!) - 2 * slack;
    const upper = beginning(seeds[best]!) + slack;
    for (let seed = best; seed >= 0 && beginning(seeds[seed]!) >= lower; seed--) votes[seed] = 0;
    for (let seed = best; seed < seeds.length && beginning(seeds[seed]!) <= upper; seed++) votes[seed] = 0;
  }
  return places;
}

/** A seed packs where the quote would begin (plus its length, to stay positive) and which shingle says so. */
const SHIFT = 1024;

function beginning(seed: number): number {
  return Math.floor(seed / SHIFT);
}

/** Seeds sorted by beginning; rare shingles first, until there are enough. */
function collectSeeds(index: TextIndex, quote: Uint32Array): { seeds: Float64Array; voices: Float64Array } {
  const voices = new Float64Array(SHIFT);
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
    if (seeds.length > 0 && seeds.length + end - start > MOST_SEEDS) break;
    voices[row] = Math.log(1 + index.ids.length / (end - start));
    for (let entry = start; entry < Math.min(end, start + MOST_SEEDS); entry++) {
      seeds.push((index.positions[entry]! - row + quote.length) * SHIFT + row);
    }
  }
  return { seeds: Float64Array.from(seeds).sort(), voices };
}
