import { stripVTControlCharacters } from 'node:util';

const WIDEST = 44;

/** Rows as an aligned table; Han characters take two columns. Cells are cut at 44 columns, and controls in them removed. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => cut(cell.replaceAll(/\s+/gu, ' '))));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ''))));
  return lines
    .map((line) =>
      line.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Columns that a text takes in a terminal. */
function width(text: string): number {
  let columns = 0;
  for (const character of stripVTControlCharacters(text)) columns += isWide(character) ? 2 : 1;
  return columns;
}

function isWide(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60\p{Emoji_Presentation}]/u.test(
    character,
  );
}

function cut(cell: string): string {
  if (width(cell) <= WIDEST) return cell;
  let kept = '';
  for (const character of stripVTControlCharacters(cell)) {
    if (width(kept) + width(character) > WIDEST - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
