import { fold } from './fold.ts';
import { groupByHash, type HashBuckets } from './hash-text.ts';
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
 * Han character or a word), besides the text itself. Positions are grouped by the hash of the shingle that begins there.
 */
export interface TextIndex extends HashBuckets {
  readonly passages: readonly TextPassage[];
  /**
   * All tokens in order, with a 0 before each passage and at the end. `starts` and `ends` are ranges in the passage.
   */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The position of each passage's first token. */
  readonly firsts: Uint32Array;
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
  return { passages, ids, starts, ends, firsts, ...groupByHash(shinglesOf(ids)), counts: countTokens(ids) };
}

/** The passage that a position stands in, as its index. */
export function passageAt({ firsts }: Pick<TextIndex, 'firsts'>, position: number): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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

/** The hash of the shingle that begins at each token. */
function shinglesOf(ids: Uint32Array): Uint32Array {
  return ids.map((_, position) => shingleAt(ids, position));
}
