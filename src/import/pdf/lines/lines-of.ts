import { isUnspaced } from '../../../core/text/is-unspaced.ts';
import type { Line, TextItem } from './line.ts';
import { plainHan } from './plain-han.ts';

/** Gaps in ems: a word space between Latin letters, one between Han characters, and a gap between cells. */
const LATIN_SPACE = 0.15;
const HAN_SPACE = 0.8;
const CELL_GAP = 2.5;
/** Half of a full-width stop is empty, so the next character may begin there. */
const OVERLAP = 0.65;
/** More upward jumps than this are not columns: the page was drawn in no order, and lines are sorted by height. */
const MAX_COLUMNS = 4;
const FOOTNOTE_SIGN = /^[\s[\](（）)]*(?:\d{1,3}|[*†‡§①-⑳])[\s[\](（）),，]*$/u;

interface Open {
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
  fonts: string[];
  mark: string | null;
  references: string[];
}

/**
 * Joins a page's runs of text to lines in reading order. That is the drawing order, which keeps columns apart, unless
 * it makes no sense.
 */
export function linesOf(items: readonly TextItem[], page: number): Line[] {
  const fragments = fragmentsOf(items);
  const jumps = fragments.filter((one, index) => index > 0 && one.y < fragments[index - 1]!.y - one.size).length;
  const ordered = jumps > MAX_COLUMNS ? byHeight(fragments) : fragments;
  const lines: Open[] = [];
  for (const fragment of ordered) {
    const last = lines.at(-1);
    if (last && isSameRow(last, fragment) && fragment.x >= last.end) joinCell(last, fragment);
    else lines.push({ ...fragment, references: [...fragment.references], fonts: [...fragment.fonts] });
  }
  return lines.map((line) => ({ ...line, text: plainHan(line.text).trim(), page })).filter(isVisible);
}

/** Lines of equal height, joined from left to right. */
export interface Row extends Line {
  readonly lines: readonly Line[];
}

/** Joins lines of equal height, for reading a table of contents. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows: (Open & { lines: Line[] })[] = [];
  for (const line of byHeight(lines)) {
    const last = rows.at(-1);
    if (last && isSameRow(last, line)) {
      joinCell(last, line);
      last.lines.push(line);
    } else {
      rows.push({ ...line, references: [...line.references], fonts: [...line.fonts], lines: [line] });
    }
  }
  return rows.map((row) => ({ ...row, page: lines[0]?.page ?? 0 }));
}

function isVisible({ text, mark }: Line): boolean {
  return text !== '' || mark !== null;
}

function fragmentsOf(items: readonly TextItem[]): Open[] {
  const fragments: Open[] = [];
  for (const item of items) {
    if (item.text.trim() === '' || item.size === 0) continue;
    const open = fragments.at(-1);
    if (open && follows(open, item)) append(open, item);
    else fragments.push(begin(item));
  }
  return fragments;
}

function begin(item: TextItem): Open {
  const { text, x, y, width, size } = item;
  return { text, x, end: x + width, y, size, fonts: fontsOf(item), mark: null, references: [] };
}

/** Signs and spaces are often set in a font of their own. */
function fontsOf({ text, font }: TextItem): string[] {
  return /[\p{L}\p{N}]/u.test(text) ? [font] : [];
}

function follows(open: Open, item: TextItem): boolean {
  const em = Math.max(open.size, item.size);
  const gap = item.x - open.end;
  return Math.abs(item.y - open.y) < 0.6 * em && gap > -OVERLAP * em && gap < CELL_GAP * em && !isBelow(open, item, em);
}

/** Text of the same size that is half a line lower is another line. Only smaller text can be raised or lowered. */
function isBelow(open: Open, item: TextItem, em: number): boolean {
  return Math.abs(item.y - open.y) > 0.25 * em && Math.min(open.size, item.size) > 0.85 * em;
}

function append(open: Open, item: TextItem): void {
  const raised = open.y - item.y > 0.15 * open.size && item.size < 0.85 * open.size;
  const waited = item.y - open.y > 0.15 * item.size && open.size < 0.85 * item.size;
  if (raised && FOOTNOTE_SIGN.test(item.text)) {
    open.references.push(item.text.trim());
  } else if (waited && open.mark === null && FOOTNOTE_SIGN.test(open.text)) {
    Object.assign(open, { ...begin(item), x: open.x, mark: open.text.trim() });
  } else {
    open.text += spaceBetween(open, item) + item.text;
    addFonts(open, fontsOf(item));
    if (item.size > open.size) Object.assign(open, { size: item.size, y: item.y });
  }
  open.end = Math.max(open.end, item.x + item.width);
}

function addFonts(open: Open, fonts: readonly string[]): void {
  for (const font of fonts) if (!open.fonts.includes(font)) open.fonts.push(font);
}

function spaceBetween(open: Open, item: TextItem): string {
  if (/\s$/u.test(open.text) || /^\s/u.test(item.text)) return '';
  const han = isUnspaced(open.text.charCodeAt(open.text.length - 1)) && isUnspaced(item.text.charCodeAt(0));
  return item.x - open.end > (han ? HAN_SPACE : LATIN_SPACE) * item.size ? ' ' : '';
}

function isSameRow(a: { y: number; size: number }, b: { y: number; size: number }): boolean {
  return Math.abs(a.y - b.y) < 0.3 * Math.min(a.size, b.size);
}

type Cell = Omit<Open, 'references' | 'fonts'> & Pick<Line, 'references' | 'fonts'>;

function joinCell(line: Open, cell: Cell): void {
  line.text = `${line.text.trimEnd()}   ${cell.text.trimStart()}`;
  line.end = Math.max(line.end, cell.end);
  line.references.push(...cell.references);
  addFonts(line, cell.fonts);
}

/** Sorts from top to bottom, then from left to right. */
function byHeight<T extends { x: number; y: number; size: number }>(fragments: readonly T[]): T[] {
  const rows: T[][] = [];
  for (const fragment of fragments.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row?.[0] && isSameRow(row[0], fragment)) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x));
}
