/**
 * A pattern for any of these words, longest first. Spaces separate words; `_` stands for a space in a word. A word that
 * begins or ends with a Latin letter is not found inside another word.
 */
export function anyWord(...rows: readonly string[]): string {
  const words = rows.flatMap((row) => row.split(' ').map((word) => word.replaceAll('_', ' ')));
  return `(?:${words
    .toSorted((a, b) => b.length - a.length)
    .map(bounded)
    .join('|')})`;
}

function bounded(word: string): string {
  const text = word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
  const before = /^\p{Script=Latin}/u.test(word) ? String.raw`(?<!\p{Script=Latin})` : '';
  const behind = /\p{Script=Latin}$/u.test(word) ? String.raw`(?!\p{Script=Latin})` : '';
  return `${before}${text}${behind}`;
}

/** Every row of one word a column, as one line for anyWord: `everyWord(['不要', '别'], ['归', '标'])` is "不要归 不要标 别归 别标". */
export function everyWord(...columns: readonly (readonly string[])[]): string {
  return columns.reduce((rows, column) => rows.flatMap((row) => column.map((word) => row + word)), ['']).join(' ');
}
