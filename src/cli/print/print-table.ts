import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { plain } from './plain.ts';

const GAP = '  ';
/** Longer words are broken, so that one cell cannot push the others out of sight. */
const LONGEST_WORD = 14;

/** Rows as a table, aligned as a terminal shows them. Long cells wrap, so that the table fits. Cells have no colours. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[], width = columns()): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => plain(cell).replaceAll(/\s+/gu, ' ')));
  const widest = (measure: (cell: string) => number) =>
    head.map((_, column) => Math.max(...lines.map((line) => measure(line[column] ?? ''))));
  const widths = fitting(widest(stringWidth), widest(longestWord), width - GAP.length * (head.length - 1));
  return lines.flatMap((line) => wrapped(line, widths)).join('\n');
}

/** The terminal's width; 80 in a pipe or file. */
function columns(): number {
  return process.stdout.columns || Number(process.env.COLUMNS) || 80;
}

/** Narrows each column towards its longest word, in proportion to what it has beyond that. */
function fitting(natural: readonly number[], least: readonly number[], room: number): number[] {
  const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
  const spare = sum(natural) - sum(least);
  const share = Math.min(1, Math.max(0, room - sum(least)) / Math.max(1, spare));
  return natural.map((width, column) => {
    const narrowest = least[column] ?? 0;
    return narrowest + Math.floor((width - narrowest) * share);
  });
}

function longestWord(cell: string): number {
  return Math.min(LONGEST_WORD, Math.max(...cell.split(/ |(?<=\p{Script=Han})/u).map((word) => stringWidth(word))));
}

function wrapped(row: readonly string[], widths: readonly number[]): string[] {
  const cells = widths.map((width, column) => wrapAnsi(row[column] ?? '', width, { hard: true }).split('\n'));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((cell, column) => padded(cell[at] ?? '', widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
