/** The best match for a quote inside a stretch of text. */
export interface Alignment {
  /** The weight of the quote's tokens found there, in order. */
  readonly matched: number;
  /** `matched`, minus a cost for tokens that only the text has in between. */
  readonly score: number;
  /** The first and last position found. */
  readonly first: number;
  readonly last: number;
}

/**
 * The cost of a text token that the quote skips, as a share of the quote's mean weight. Readers shorten, so it is low;
 * a match must stay in one place, so it is not zero.
 */
const SKIP_COST = 0.2;

/**
 * Aligns the quote with the text between `from` and `to`, so that the found tokens have the greatest weight, in order
 * and close together. Tokens that only the quote has add no weight. The algorithm keeps one row for each token of the
 * quote, so memory is linear in the stretch, and time is the product of both lengths.
 */
export function align(
  quote: Uint32Array,
  weights: Float32Array,
  text: Uint32Array,
  from: number,
  to: number,
): Alignment {
  const skipCost = (SKIP_COST * weights.reduce((sum, weight) => sum + weight, 0)) / quote.length;
  const width = to - from;
  // Row by row. Cell i stands for the text up to and including the token at from + i - 1.
  let scores = new Float32Array(width + 1);
  let matches = new Float32Array(width + 1);
  let firsts = new Int32Array(width + 1).fill(-1);
  let nextScores = new Float32Array(width + 1);
  let nextMatches = new Float32Array(width + 1);
  let nextFirsts = new Int32Array(width + 1).fill(-1);
  let best: Alignment = { matched: 0, score: 0, first: from, last: from };

  for (let row = 0; row < quote.length; row++) {
    const id = quote[row]!;
    const weight = weights[row]!;
    for (let cell = 1; cell <= width; cell++) {
      let score = scores[cell]!;
      let source = cell;
      let found = 0;
      const skipped = nextScores[cell - 1]! - skipCost;
      const isMatch = text[from + cell - 1] === id;
      if (isMatch && scores[cell - 1]! + weight >= score && scores[cell - 1]! + weight >= skipped) {
        score = scores[cell - 1]! + weight;
        source = cell - 1;
        found = weight;
      } else if (skipped > score) {
        nextScores[cell] = skipped;
        nextMatches[cell] = nextMatches[cell - 1]!;
        nextFirsts[cell] = nextFirsts[cell - 1]!;
        continue;
      }
      nextScores[cell] = score;
      nextMatches[cell] = matches[source]! + found;
      nextFirsts[cell] = found > 0 && firsts[source] === -1 ? from + cell - 1 : firsts[source]!;
      if (found > 0 && score > best.score) {
        best = { matched: nextMatches[cell]!, score, first: nextFirsts[cell]!, last: from + cell - 1 };
      }
    }
    [scores, nextScores] = [nextScores, scores];
    [matches, nextMatches] = [nextMatches, matches];
    [firsts, nextFirsts] = [nextFirsts, firsts];
    nextScores[0] = 0;
  }
  return best;
}
