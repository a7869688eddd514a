/** The stretch of a text that is nearest to some words. */
export interface Nearest {
  /** How many tokens must be put in, left out or exchanged to make the words of it. */
  readonly distance: number;
  /** Its first and last token; `last` before `first` if no token of it is like the words. */
  readonly first: number;
  readonly last: number;
}

/**
 * Finds the stretch between `from` and `to` that is nearest to the words, token by token: the edit distance with free
 * ends, one row for each token of the text. Of equally near ones it takes the first, and of its ends the last that has no
 * more tokens. Time is the product of both lengths.
 */
export function nearestWording(words: Uint32Array, text: Uint32Array, from: number, to: number): Nearest {
  const size = words.length;
  let costs = Uint32Array.from({ length: size + 1 }, (_, row) => row);
  let starts = new Uint32Array(size + 1).fill(from);
  let best: Nearest = { distance: size, first: from, last: from - 1 };
  for (let at = from; at < to; at++) {
    const nextCosts = new Uint32Array(size + 1);
    const nextStarts = new Uint32Array(size + 1);
    nextStarts[0] = at + 1;
    for (let row = 1; row <= size; row++) {
      const exchanged = costs[row - 1]! + Number(words[row - 1] !== text[at]);
      const putIn = costs[row]! + 1;
      const leftOut = nextCosts[row - 1]! + 1;
      const cost = Math.min(exchanged, putIn, leftOut);
      nextCosts[row] = cost;
      nextStarts[row] = cost === exchanged ? starts[row - 1]! : cost === putIn ? starts[row]! : nextStarts[row - 1]!;
    }
    [costs, starts] = [nextCosts, nextStarts];
    const [distance, first] = [costs[size]!, starts[size]!];
    const isWhole = distance === best.distance && first === best.first && at - first < size;
    if (distance < best.distance || isWhole) best = { distance, first, last: at };
  }
  return best;
}
