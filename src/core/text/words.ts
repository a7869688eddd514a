const NOT_BEHIND_LATIN = String.raw`(?<!\p{Script=Latin})`;
const NOT_BEFORE_LATIN = String.raw`(?!\p{Script=Latin})`;

/**
 * A pattern for any of these words, longest first. Spaces separate words; `_` stands for a space in a word. A word that
 * begins or ends with a Latin letter is not found inside another word.
 */
export function anyWord(...rows: readonly string[]): string {
  const words = rows.flatMap(wordsOf);
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  // One look around for many words: a look for each costs ten times as much.
  const edges = Map.groupBy(longestFirst, (word) => edgesOf(word).join('…'));
  const groups = [...edges.values()].map((group) =>
    edgesOf(group[0] ?? '').join(`(?:${group.map(escaped).join('|')})`),
  );
  return groups.length === 0 ? '(?!)' : `(?:${groups.join('|')})`;
}

/** The words of a row; `_` stands for a space in a word. */
export function wordsOf(row: string): string[] {
  return row.split(' ').flatMap((word) => (word === '' ? [] : word.replaceAll('_', ' ')));
}

function edgesOf(word: string): [before: string, behind: string] {
  return [
    /^\p{Script=Latin}/u.test(word) ? NOT_BEHIND_LATIN : '',
    /\p{Script=Latin}$/u.test(word) ? NOT_BEFORE_LATIN : '',
  ];
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

/** Every row of one word a column, as one line for anyWord: `everyWord(['不要', '别'], ['归', '标'])` is "不要归 不要标 别归 别标". */
export function everyWord(...columns: readonly (readonly string[])[]): string {
  return columns.reduce((rows, column) => rows.flatMap((row) => column.map((word) => row + word)), ['']).join(' ');
}
