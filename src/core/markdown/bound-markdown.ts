const MAX_LINES = 4000;
const MAX_SIGNS = 2000;
const MAX_PICTURES = 200;

/**
 * The Markdown without what only an attack has: more than 4,000 lines, 2,000 brackets or cell borders, or 200 pictures
 * (the signs of the rest become spaces). All are far above what fits into a report that someone reads, and they are
 * what the parser's time goes into: for pictures it grows with the square.
 */
export function boundMarkdown(markdown: string): string {
  const lines = markdown.replaceAll(/\r\n?/g, '\n').split('\n', MAX_LINES).join('\n');
  return blankAfter(blankAfter(blankAfter(lines, '![', MAX_PICTURES), '[', MAX_SIGNS), '|', MAX_SIGNS);
}

function blankAfter(text: string, sign: string, most: number): string {
  const parts = text.split(sign);
  if (parts.length <= most) return text;
  return `${parts.slice(0, most).join(sign)} ${parts.slice(most).join(' ')}`;
}
