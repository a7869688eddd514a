/** In characters of Han; a word of letters weighs as two, small numbers and single letters as one. */
export function lengthOf(symbols: readonly string[]): number {
  return symbols.reduce((sum, symbol) => sum + (symbol.length > 2 ? 2 : 1), 0);
}
