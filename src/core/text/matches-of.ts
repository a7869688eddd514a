/**
 * The matches of a global pattern in order, up to a limit. `matchAll` would copy the pattern at each call: on a
 * sentence that costs ten times the search.
 */
export function matchesOf(text: string, pattern: RegExp, most = Number.POSITIVE_INFINITY): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  forEachMatch(text, pattern, (match) => found.push(match), most);
  return found;
}

/** The same for a text as long as a book: its matches together would take a hundred times its memory. */
export function forEachMatch(
  text: string,
  pattern: RegExp,
  use: (match: RegExpExecArray) => void,
  most = Number.POSITIVE_INFINITY,
): void {
  pattern.lastIndex = 0;
  for (let count = 0; count < most; count++) {
    const match = pattern.exec(text);
    if (match === null) break;
    use(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  pattern.lastIndex = 0;
}
