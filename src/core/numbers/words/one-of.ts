/** A regular expression source for any of some words (plain text or sources), the longest first. */
export function oneOf(words: readonly string[]): string {
  return `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`;
}

/** The same from a line of words with spaces between. */
export function oneOfLine(words: string): string {
  return oneOf(wordsOf(words));
}

/** The words of a line; `_` stands for a space in a word. */
export function wordsOf(line: string): string[] {
  return line.split(' ').flatMap((word) => (word === '' ? [] : word.replaceAll('_', ' ')));
}
