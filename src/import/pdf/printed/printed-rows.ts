import { columnsOf } from '../lines/columns.ts';
import type { Line } from '../lines/line.ts';
import { type Row, rowsOf } from '../lines/lines-of.ts';
import { NUMERAL } from '../lines/margins.ts';

/** A row that may belong to a printed contents. */
export interface PrintedRow {
  readonly title: string;
  /** The page number at its end; null if the title goes on in the next row. */
  readonly page: string | null;
  /** In points. The indentation counts from the right edge of the column, where page numbers are flush. */
  readonly indentation: number;
  readonly size: number;
  readonly lines: readonly Line[];
}

/** An entry, its rows joined. */
export interface WrappedEntry extends Omit<PrintedRow, 'page' | 'lines'> {
  readonly page: string;
}

const MAX_LINE_LENGTH = 300;
const DOTS = String.raw`(?:\s?[.．·…。_•]){2}`;
const PAGE = new RegExp(`(?<=\\s|${DOTS})${NUMERAL}$`, 'u');
const LED = new RegExp(`${DOTS}\\s*$`, 'u');
const LEADERS = /(?<![\s.．·…。_•])[\s.．·…。_•]+$/u;
/** In points. */
const FLUSH = 2;

/**
 * The rows of each column, from top to bottom. A row has a page number if leaders or a wide gap precede it, or if it is
 * flush with the others.
 */
export function printedRows(lines: readonly Line[]): PrintedRow[][] {
  return columnsOf(lines).map((column) => {
    const rows = rowsOf(column).filter(({ text }) => text.length <= MAX_LINE_LENGTH);
    const right = medianEnd(rows.filter(({ text }) => partsOf(text)?.isLed));
    return rows.map((row) => printedRow(row, right));
  });
}

function printedRow(row: Row, right: number): PrintedRow {
  const parts = partsOf(row.text);
  const hasPage = parts?.isLed || Math.abs(row.end - right) <= FLUSH;
  const { title, page } = parts && hasPage ? parts : { title: tidy(row.text), page: null };
  const { size, lines, x } = row;
  return { title, page, indentation: x - right, size, lines };
}

/** A row that ends with a numeral, and whether leaders or a wide gap precede it. */
function partsOf(text: string): { title: string; page: string; isLed: boolean } | null {
  const page = PAGE.exec(text)?.[0] ?? '';
  const before = text.slice(0, text.length - page.length);
  const hasDots = LED.test(before);
  const title = tidy(hasDots ? before.replace(LEADERS, '') : before);
  return page === '' || title === '' ? null : { title, page, isLed: hasDots || /\s{3}$/u.test(before) };
}

/** A narrow column has room for a single dot of a leader. */
function tidy(title: string): string {
  return title
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/ [.·]$/u, '');
}

function medianEnd(rows: readonly Row[]): number {
  const ends = rows.map(({ end }) => end).toSorted((a, b) => a - b);
  return ends[Math.floor(ends.length / 2)] ?? 0;
}
