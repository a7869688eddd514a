/** A text as a row of symbols: each Han character one, each run of other letters and digits one; a line break is "\n". */
export interface Symbols {
  readonly symbols: readonly string[];
  /** Where each symbol begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SYMBOL = /\p{Script=Han}|\n|(?:(?!\p{Script=Han})[\p{L}\p{N}])+[+#]*/gu;

/** Takes folded text apart into symbols: the units in which titles and words are compared, whatever stands between. */
export function symbolsOf(folded: string): Symbols {
  const matches = [...folded.matchAll(SYMBOL)];
  return {
    symbols: matches.map(([symbol]) => symbol),
    starts: matches.map(({ index }) => index),
    ends: matches.map(({ index, 0: symbol }) => index + symbol.length),
  };
}

const SMALL_WORDS = new Set(
  'a an and are as at be by do for from get has have how if in into is it its not of on or that the their this to use using was what when where which why will with you your'.split(
    ' ',
  ),
);

/** Whether a symbol is a word that only joins others. */
export function isSmallWord(symbol: string): boolean {
  return SMALL_WORDS.has(symbol);
}

/** What symbols are searched by: pairs of neighbours, and single words of three letters or more that say something. */
export function termsOf(symbols: readonly string[]): string[] {
  const words = symbols.filter((symbol) => symbol.length > 2 && !SMALL_WORDS.has(symbol));
  const pairs = symbols.slice(1).flatMap((symbol, index) => {
    const before = symbols[index] ?? '';
    const small = SMALL_WORDS.has(before) || SMALL_WORDS.has(symbol);
    return small || before === '\n' || symbol === '\n' ? [] : [`${before} ${symbol}`];
  });
  return [...words, ...pairs];
}
