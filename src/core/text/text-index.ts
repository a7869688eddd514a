import { fold } from './fold.ts';
import { shingleAt } from './shingle.ts';
import { tokenise } from './tokenise.ts';

/** A piece of the publication's text. `section` is any stable name of its section. */
export interface TextPassage {
  readonly section: string;
  readonly page?: number;
  readonly text: string;
}

/**
 * An index of short sequences of words in the publication. Flat arrays keep it small: about 24 bytes for each token (a
 * Han character or a word), besides the text itself.
 */
export interface TextIndex {
  readonly passages: readonly TextPassage[];
  /**
   * All tokens in order, with a 0 before each passage and at the end. `starts` and `ends` are ranges in the passage.
   */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The position of each passage's first token. */
  readonly firsts: Uint32Array;
  /**
   * Positions, grouped by the hash of the shingle that begins there. Bucket b is from `bounds[b]` to `bounds[b + 1]`.
   */
  readonly positions: Uint32Array;
  readonly bounds: Uint32Array;
  /** How often each token occurs, by the low 16 bits of its id. The count may be too high, never too low. */
  readonly counts: Uint32Array;
}

/** Builds the index in linear time and memory. Passages should come in reading order. */
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

/** The information in a token, in nats: the rarer in this text, the more. */
export function tellingWeight(id: number, index: TextIndex): number {
  return Math.log(1 + index.ids.length / (1 + index.counts[id & 0xffff]!));
}

function countTokens(ids: Uint32Array): Uint32Array {
  const counts = new Uint32Array(0x10000);
  for (const id of ids) counts[id & 0xffff]!++;
  return counts;
}

/** The bucket of a shingle's hash in an index with these bounds. */
export function bucketOf(hash: number, bounds: Uint32Array): number {
  return hash & (bounds.length - 2);
}

/** A counting sort. */
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
