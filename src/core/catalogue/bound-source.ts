const MOST_LINES = 6000;
const LONGEST_LINE = 2000;
const DEEPEST = 20;
const MOST_BRACKETS = 12_000;

/**
 * The Markdown of a contents or notice without what no publication has: lines beyond the 6,000th or longer than 2,000
 * characters, items nested deeper than 20, piles of brackets. They are what the parser's time would go into, and deep
 * nesting would end it.
 */
export function boundSource(markdown: string): string {
  const lines = markdown
    .split(/\r\n|[\n\r]/u, MOST_LINES)
    .map(boundLine)
    .join('\n');
  const parts = lines.split('[');
  if (parts.length <= MOST_BRACKETS) return lines;
  return `${parts.slice(0, MOST_BRACKETS).join('[')} ${parts.slice(MOST_BRACKETS).join(' ')}`;
}

function boundLine(line: string): string {
  const short = line.slice(0, LONGEST_LINE).replace(/^\uFEFF/u, '');
  const indentation = /^\s*/u.exec(short)?.[0] ?? '';
  const rest = short.slice(indentation.length);
  const markers = /^(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*/u.exec(rest)?.[0] ?? '';
  const nested = markers.length > DEEPEST * 2 && !/^(?:[-*_][ \t]*)+$/u.test(rest) ? rest.slice(markers.length) : rest;
  return indentation.slice(0, DEEPEST * 2) + nested;
}
