const MAX_LINES = 6000;
const MAX_LINE_LENGTH = 2000;
const MAX_DEPTH = 20;
const MAX_BRACKETS = 12_000;

/**
 * Cuts a contents or notice to what real publications have: 6,000 lines of 2,000 characters, 20 levels of nesting, and
 * a limited number of brackets. More than that would cost the parser too much time, or crash it.
 */
export function boundSource(markdown: string): string {
  const lines = markdown
    .split(/\r\n|[\n\r]/u, MAX_LINES)
    .map(boundLine)
    .join('\n');
  const parts = lines.split('[');
  if (parts.length <= MAX_BRACKETS) return lines;
  return `${parts.slice(0, MAX_BRACKETS).join('[')} ${parts.slice(MAX_BRACKETS).join(' ')}`;
}

function boundLine(line: string): string {
  const short = line.slice(0, MAX_LINE_LENGTH).replace(/^\uFEFF/u, '');
  const indentation = /^\s*/u.exec(short)?.[0] ?? '';
  const rest = short.slice(indentation.length);
  const markers = /^(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*/u.exec(rest)?.[0] ?? '';
  const nested =
    markers.length > MAX_DEPTH * 2 && !/^(?:[-*_][ \t]*)+$/u.test(rest) ? rest.slice(markers.length) : rest;
  return indentation.slice(0, MAX_DEPTH * 2) + nested;
}
