import { numeralValue } from '../../../core/numbers/numeral.ts';
import { leadingNumber } from '../../../core/numbers/section-number.ts';
import { fold } from '../../../core/text/fold.ts';
import type { Line, Page } from '../lines/line.ts';
import { mend } from '../lines/mend.ts';
import { printedLevels } from './printed-levels.ts';
import { type PrintedRow, printedRows, type WrappedEntry } from './printed-rows.ts';

/** An entry of a printed contents, with its printed page. */
export interface PrintedEntry {
  readonly entry: string;
  readonly level: number;
  readonly page: string;
}

/** Entries, the lines that they take, and the index of the last page with some. */
export interface PrintedContents {
  readonly entries: readonly PrintedEntry[];
  readonly lines: ReadonlySet<Line>;
  readonly lastPage: number;
}

/** Limits: a contents is on the first pages, and an entry takes up to three rows. */
const FURTHEST_PAGE = 60;
const MIN_ENTRIES = 4;
const MAX_ROWS = 3;
const HEADING = /^(?:目\s*[录次錄]|(?:table of )?contents)$/iu;

/**
 * Finds the printed contents at the beginning: rows that end with a page number, on consecutive pages, in one or two
 * columns. It begins at its heading, otherwise it fills most of a page. It ends where other text follows, or where the
 * page numbers start again, as in a list of tables. Empty if there is none. `known`: see mend.
 */
export function printedContents(
  pages: readonly Page[],
  margins: ReadonlySet<Line>,
  known: ReadonlySet<string>,
): PrintedContents {
  const rows: PrintedRow[] = [];
  let lastPage = -1;
  let highest = 0;
  for (const page of pages.slice(0, FURTHEST_PAGE)) {
    const lines = page.lines.filter((line) => !margins.has(line));
    const found = entriesOn(lines, highest);
    if (found.entries < (lastPage < 0 ? found.fewest : 1)) {
      if (lastPage >= 0) break;
      continue;
    }
    lastPage = page.index;
    highest = found.highest;
    rows.push(...found.rows);
    if (found.ended) break;
  }
  const wrapped = joinWrapped(rows, known);
  const levels = printedLevels(wrapped);
  return {
    entries: wrapped.map(({ title, page }, index) => ({ entry: title, page, level: levels[index] ?? 0 })),
    lines: new Set(rows.flatMap((row) => row.lines)),
    lastPage,
  };
}

interface OnPage {
  readonly rows: readonly PrintedRow[];
  readonly entries: number;
  /** Enough entries for a first page. */
  readonly fewest: number;
  readonly highest: number;
  readonly ended: boolean;
}

/** The contents' rows on a page, column by column. What is above the heading is other text. */
function entriesOn(lines: readonly Line[], highestBefore: number): OnPage {
  const heading = lines.find(({ text }) => HEADING.test(text));
  const columns = printedRows(heading ? lines.filter(({ y }) => y > heading.y) : lines);
  const rows: PrintedRow[] = [];
  let highest = highestBefore;
  let ended = false;
  for (const column of columns) {
    const end = endOf(column, highest, ended ? 0 : 1);
    rows.push(...column.slice(0, end));
    highest = Math.max(highest, ...column.slice(0, end).map(pageValue));
    ended ||= column.length - end > MAX_ROWS;
  }
  const entries = rows.filter(({ page }) => page !== null).length;
  const half = columns.flat().length / 2;
  return { rows, entries, fewest: heading ? MIN_ENTRIES : Math.max(MIN_ENTRIES, half), highest, ended };
}

/**
 * How many rows of a column belong to the contents. Its pages go up; more than `mostLower` in a row that are lower begin
 * another list.
 */
function endOf(rows: readonly PrintedRow[], highestBefore: number, mostLower: number): number {
  let highest = highestBefore;
  let end = 0;
  let lower = 0;
  for (const [index, row] of rows.entries()) {
    if (row.page === null && index - end >= MAX_ROWS) break;
    if (row.page === null) continue;
    lower = pageValue(row) < highest ? lower + 1 : 0;
    if (lower > mostLower)
      return mostLower === 0 ? end : rows.findLastIndex(({ page }, at) => at < end - 1 && page !== null) + 1;
    highest = Math.max(highest, pageValue(row));
    end = index + 1;
  }
  return end;
}

/** Roman pages come before Arabic ones. */
function pageValue({ page }: PrintedRow): number {
  const value = numeralValue(page?.toLowerCase() ?? '') ?? 0;
  return page !== null && /^\d/u.test(page) ? 10_000 + value : value;
}

/** A long title goes on in the next row, which has the page. */
function joinWrapped(rows: readonly PrintedRow[], known: ReadonlySet<string>): WrappedEntry[] {
  const entries: WrappedEntry[] = [];
  let open: PrintedRow | null = null;
  for (const row of rows) {
    const begins: boolean = open === null || isNumbered(row.title);
    const joined: PrintedRow = open === null || begins ? row : { ...open, title: mend(open.title, row.title, known) };
    open = row.page === null ? joined : null;
    if (row.page !== null) entries.push({ ...joined, page: row.page });
  }
  return entries;
}

function isNumbered(title: string): boolean {
  return leadingNumber(title, fold(title)) !== null;
}
