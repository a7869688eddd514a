import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';

const WIDEST = 44;
const characters = new Intl.Segmenter();

/** Rows as a table, aligned as a terminal shows them. A cell of more than 44 columns is cut, and loses its colours. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => cut(cell.replaceAll(/\s+/gu, ' '))));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => stringWidth(line[column] ?? ''))));
  return lines
    .map((line) =>
      line.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell)))).join('  '),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

function cut(cell: string): string {
  if (stringWidth(cell) <= WIDEST) return cell;
  let kept = '';
  let columns = 0;
  for (const { segment } of characters.segment(stripVTControlCharacters(cell))) {
    columns += stringWidth(segment);
    if (columns > WIDEST - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
