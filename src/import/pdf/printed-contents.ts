import { leadingNumber } from '../../core/numbers/section-number.ts';
import { fold } from '../../core/text/fold.ts';
import type { Line, Page } from './lines/line.ts';
import { rowsOf } from './lines/lines-of.ts';
import { NUMERAL } from './lines/margins.ts';

/** An entry of a printed contents, with its printed page. */
export interface PrintedEntry {
  readonly entry: string;
  readonly level: number;
  readonly page: string;
}

/** Limits: a contents is on the first pages, and an entry takes one or two lines. */
const FURTHEST_PAGE = 60;
const MIN_ENTRIES = 4;
const MAX_LINE_LENGTH = 300;
const ENTRY = new RegExp(`^(\\S.*?)(?:(?:\\s?[.．·…。_•]){3,}\\s*|\\s{3,})(${NUMERAL})$`, 'u');
const HEADING = /^(?:目\s*[录次錄]|(?:table of )?contents)$/iu;

/**
 * Finds the printed contents at the beginning, and the indexes of its pages: consecutive pages that are mostly entries,
 * with leaders or a wide gap before a page number. Empty if there is none.
 */
export function printedContents(
  pages: readonly Page[],
  margins: ReadonlySet<Line>,
): { entries: PrintedEntry[]; pages: Set<number> } {
  const on = new Set<number>();
  const rows: Line[] = [];
  for (const page of pages.slice(0, FURTHEST_PAGE)) {
    const own = rowsOf(page.lines.filter((line) => !margins.has(line))).filter(
      ({ text }) => text.length <= MAX_LINE_LENGTH,
    );
    const entries = own.filter(({ text }) => ENTRY.test(text));
    const isContents = entries.length >= (on.has(page.index - 1) ? 1 : MIN_ENTRIES) && entries.length * 2 > own.length;
    if (!isContents && on.size > 0) break;
    if (!isContents) continue;
    on.add(page.index);
    rows.push(...own.filter(({ text }) => !HEADING.test(text)));
  }
  return { entries: withLevels(joinWrapped(rows)), pages: on };
}

interface Wrapped {
  readonly entry: string;
  readonly page: string;
  readonly x: number;
}

/** A long title continues on the next line, which has the page. */
function joinWrapped(rows: readonly Line[]): Wrapped[] {
  const entries: Wrapped[] = [];
  let open: Pick<Wrapped, 'entry' | 'x'> | null = null;
  for (const { text, x } of rows) {
    const [, title = text, page] = ENTRY.exec(text) ?? [];
    const joined: Pick<Wrapped, 'entry' | 'x'> = continued(open, tidy(title), x);
    open = page === undefined ? joined : null;
    if (page !== undefined) entries.push({ ...joined, page });
  }
  return entries;
}

function continued(open: Pick<Wrapped, 'entry' | 'x'> | null, title: string, x: number): Pick<Wrapped, 'entry' | 'x'> {
  if (open === null || isNumbered(title)) return { entry: title, x };
  return { entry: open.entry + glue(open.entry, title) + title, x: open.x };
}

function isNumbered(title: string): boolean {
  return leadingNumber(title, fold(title)) !== null;
}

function tidy(title: string): string {
  return title.replaceAll(/\s+/gu, ' ').trim();
}

function glue(before: string, after: string): string {
  return /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after) ? '' : ' ';
}

/** Turns indentation into levels, each at most one below the entry before. */
function withLevels(entries: readonly Wrapped[]): PrintedEntry[] {
  const steps: number[] = [];
  for (const x of entries.map((one) => one.x).toSorted((a, b) => a - b)) {
    if (steps.length === 0 || x - (steps.at(-1) ?? 0) > 4) steps.push(x);
  }
  let last = -1;
  return entries.map(({ entry, page, x }) => {
    const step = steps.findLastIndex((at) => at <= x + 0.01);
    last = Math.min(step, last + 1);
    return { entry, page, level: last };
  });
}
