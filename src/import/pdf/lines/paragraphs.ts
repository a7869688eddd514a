import { isUnspaced } from '../../../core/text/is-unspaced.ts';
import type { Line } from './line.ts';
import { breaksWord, mend } from './mend.ts';

/** A paragraph of running text. */
export interface Paragraph {
  readonly text: string;
  /** Index of its first page. */
  readonly page: number;
}

/** In ems, except the leading: a share of the usual line distance. */
const INDENT = 0.8;
const COLUMN = 3;
const ROOM = 1;
const WIDE_LEADING = 1.4;
const LIST_SIGN = /^(?:[•·●○■□◆▪‣–]\s*\S|\(?\d{1,2}[.)、）]\s*\D|[（(]\d{1,2}[)）])/u;

/**
 * Joins lines to paragraphs. A new one begins after a line that ends early, and at a line that is indented, lower than
 * usual, of another size, or a list item, but never inside a word. `known`: see mend.
 */
export function paragraphsOf(lines: readonly Line[], known: ReadonlySet<string>): Paragraph[] {
  const leading = usualLeading(lines);
  const edges = columnEdges(lines);
  const paragraphs: { text: string; page: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const text = line.text.replaceAll(/\s{2,}/gu, ' ').trim();
    const open = paragraphs.at(-1);
    if (before && open && goesOn(before, line, leading, edges)) open.text = mend(open.text, text, known);
    else paragraphs.push({ text, page: line.page });
  }
  return paragraphs.filter(({ text }) => text !== '');
}

function goesOn(before: Line, line: Line, leading: number, edges: ReadonlyMap<Line, Edges>): boolean {
  if (breaksWord(before.text, line.text)) return true;
  const em = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > 0.08 * em || LIST_SIGN.test(line.text)) return false;
  const below = before.page === line.page ? line.y - before.y : 0;
  if (below > WIDE_LEADING * leading) return false;
  const indent = line.x - (edges.get(line)?.left ?? line.x);
  const indentBefore = before.x - (edges.get(before)?.left ?? before.x);
  if (indent - indentBefore > INDENT * em && !LIST_SIGN.test(before.text)) return false;
  const room = (edges.get(before)?.right ?? before.end) - before.end;
  return room < firstWordWidth(line) + ROOM * em;
}

/** Roughly the width that the line's first word would have needed on the line before. */
function firstWordWidth({ text, x, end }: Line): number {
  const first = text.charCodeAt(0);
  const perUnit = (end - x) / Math.max(1, text.length);
  return isUnspaced(first) ? perUnit : perUnit * (/^\S+/u.exec(text)?.[0].length ?? 1);
}

function usualLeading(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before && before.page === line.page && line.y > before.y ? [line.y - before.y] : [];
  });
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The column edges for each line, from the lines on its page that begin at about the same place. */
function columnEdges(lines: readonly Line[]): Map<Line, Edges> {
  const edges = new Map<Line, Edges>();
  for (const page of Map.groupBy(lines, (line) => line.page).values()) {
    for (const line of page) {
      const column = page.filter(({ x }) => Math.abs(x - line.x) <= COLUMN * line.size);
      const left = Math.min(...column.map(({ x }) => x));
      edges.set(line, { left, right: Math.max(...column.map(({ end }) => end)) });
    }
  }
  return edges;
}
