/** The best place for a quote inside a stretch of text. */
export interface Alignment {
  /** Weight of the quote's tokens found there, in order. */
  readonly matched: number;
  /** `matched` less what the text has in between and the quote has not. */
  readonly score: number;
  /** First and last position found. */
  readonly first: number;
  readonly last: number;
}

/**
 * What a token of the text that the quote skips costs, as a share of the quote's mean weight. Cheap: readers shorten; not
 * free: a match must stay in one place.
 */
const SKIPPED = 0.2;

/**
 * Lays the whole quote into the text between `from` and `to` so that as much of it as possible is found in order, near
 * together, each token counting by its weight. Tokens that the quote alone has cost nothing but their own weight. One row a token of the quote, so the
 * memory is that of the stretch, and the time their product.
 */
export function align(
  quote: Uint32Array,
  weights: Float32Array,
  text: Uint32Array,
  from: number,
  to: number,
): Alignment {
  const gap = (SKIPPED * weights.reduce((sum, weight) => sum + weight, 0)) / quote.length;
  const width = to - from;
  // Row by row; cell i stands for text up to from + i - 1, that token included.
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
      const skipped = nextScores[cell - 1]! - gap;
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
