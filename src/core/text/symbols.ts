import { forEachMatch } from './matches-of.ts';
/** A text as symbols: each Han character and hiragana, each run of katakana or of other letters and digits, and "\n" for each line break. */
export interface Symbols {
  readonly symbols: readonly string[];
  /** Where each symbol begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SYMBOL =
  /[\p{Script=Han}\p{Script=Hiragana}]|\n|[\p{Script=Katakana}ー]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+[+#]*/gu;

/** Splits folded text into symbols, the units for comparing titles and words. Anything between symbols is ignored. */
export function symbolsOf(folded: string): Symbols {
  const symbols: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  forEachMatch(folded, SYMBOL, ({ 0: symbol, index }) => {
    symbols.push(symbol);
    starts.push(index);
    ends.push(index + symbol.length);
  });
  return { symbols, starts, ends };
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

/** The search terms of symbols: pairs of neighbours, and single words of at least three letters that carry meaning. */
export function termsOf(symbols: readonly string[]): string[] {
  const terms = symbols.filter((symbol) => symbol.length > 2 && !SMALL_WORDS.has(symbol));
  let before = '\n';
  for (const symbol of symbols) {
    if (isPaired(before) && isPaired(symbol)) terms.push(`${before} ${symbol}`);
    before = symbol;
  }
  return terms;
}

function isPaired(symbol: string): boolean {
  return symbol !== '\n' && !SMALL_WORDS.has(symbol);
}
