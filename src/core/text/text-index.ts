import { fold } from './fold.ts';
import { shingleAt } from './shingle.ts';
import { tokenise } from './tokenise.ts';

/** A piece of the publication's text; `section` is any stable name of the section that it stands in. */
export interface TextPassage {
  readonly section: string;
  readonly page?: number;
  readonly text: string;
}

/**
 * Where every few words of the publication stand. Flat arrays: some 24 bytes a token (a Han character or a word) beside
 * the texts themselves, whatever the number of passages.
 */
export interface TextIndex {
  readonly passages: readonly TextPassage[];
  /** All tokens in order, with a 0 before each passage and at the end; `starts`, `ends` are ranges in its text. */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Position of each passage's first token. */
  readonly firsts: Uint32Array;
  /** Positions by the hash of the shingle that starts there: those of bucket b from `bounds[b]` to `bounds[b + 1]`. */
  readonly positions: Uint32Array;
  readonly bounds: Uint32Array;
  /** How often each token stands in the text, by the lowest 16 bits of its id: rarely too high, never too low. */
  readonly counts: Uint32Array;
}

/** Builds the index in time and memory linear in the text. Passages should come in reading order. */
export function buildTextIndex(passages: readonly TextPassage[]): TextIndex {
  const texts = passages.map(({ text }) => tokenise(fold(text)));
  const size = texts.reduce((sum, { ids }) => sum + ids.length + 1, 1);
  const ids = new Uint32Array(size);
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const firsts = new Uint32Array(passages.length);

  let next = 1;
  for (const [index, tokens] of texts.entries()) {
    firsts[index] = next;
    ids.set(tokens.ids, next);
    starts.set(tokens.starts, next);
    ends.set(tokens.ends, next);
    next += tokens.ids.length + 1;
  }
  return { passages, ids, starts, ends, firsts, ...sortPositions(ids), counts: countTokens(ids) };
}

/** How much it tells that a token stands somewhere, in nats: the rarer in this text, the more. */
export function tellingWeight(id: number, index: TextIndex): number {
  return Math.log(1 + index.ids.length / (1 + index.counts[id & 0xffff]!));
}

function countTokens(ids: Uint32Array): Uint32Array {
  const counts = new Uint32Array(0x10000);
  for (const id of ids) counts[id & 0xffff]!++;
  return counts;
}

/** The bucket of a shingle's hash, in an index with so many bounds. */
export function bucketOf(hash: number, bounds: Uint32Array): number {
  return hash & (bounds.length - 2);
}

/** A counting sort: count, add up, place. */
function sortPositions(ids: Uint32Array): Pick<TextIndex, 'positions' | 'bounds'> {
  const bounds = new Uint32Array(2 ** Math.ceil(Math.log2(ids.length + 1)) + 1);
  const hashes = new Uint32Array(ids.length);
  for (let position = 0; position < ids.length; position++) {
    const hash = shingleAt(ids, position);
    hashes[position] = hash;
    if (hash !== 0) bounds[bucketOf(hash, bounds) + 1]!++;
  }
  for (let bucket = 1; bucket < bounds.length; bucket++) bounds[bucket]! += bounds[bucket - 1]!;

  const positions = new Uint32Array(bounds.at(-1)!);
  const free = bounds.slice();
  for (const [position, hash] of hashes.entries()) {
    if (hash !== 0) positions[free[bucketOf(hash, bounds)]!++] = position;
  }
  return { positions, bounds };
}
