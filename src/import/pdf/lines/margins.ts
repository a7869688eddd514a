import { normaliseTitle } from '../../../core/text/normalise-title.ts';
import type { Line, Page } from './line.ts';

/** Running heads and feet: maximum distance from the edge, as a share of the page, and maximum number of rows. */
const DEEPEST = 0.2;
const MAX_ROWS = 2;
/** A position is a margin if this share of its lines repeats. */
const REPEATED = 0.6;
const FEWEST = 3;
/** Pages: left and right ones may have different heads. */
const NEARBY = 2;
export const NUMERAL = '(?:\\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})';
const ONLY_NUMERAL = new RegExp(
  `^[-–—·|~\\s]*(?:第\\s*|page\\s+|p\\.?\\s*)?(${NUMERAL})(?:\\s*页)?[-–—·|~\\s]*$`,
  'iu',
);

const LAST_NUMERAL = new RegExp(`\\s(${NUMERAL})$`, 'u');
const FIRST_NUMERAL = new RegExp(`^(${NUMERAL})\\s`, 'u');
const BESIDE_NUMERAL = new RegExp(`^${NUMERAL}(?:\\s{3}|$)|\\s{3}${NUMERAL}$`, 'u');

/** Larger letters are a heading: "Part II" is at the top of a page as well. */
const LARGER = 1.25;

/**
 * Finds running heads, running feet and page numbers: lines at the edge of a page that are equal, apart from the
 * number, to those of other pages at that position. `size`: of the text's letters.
 */
export function marginLines(pages: readonly Page[], size: number): Set<Line> {
  const edges = pages
    .flatMap(edgeLines)
    .filter(({ line }) => line.size < LARGER * size || ONLY_NUMERAL.test(line.text));
  const margins = new Set<Line>();
  for (const standing of Map.groupBy(edges, ({ place }) => place).values()) {
    const repeated = new Set(repeatedNearby(standing));
    const counts = countBy(standing.map(({ saying }) => saying));
    const isMargin = standing.length >= FEWEST && repeated.size >= REPEATED * standing.length;
    for (const edge of standing) {
      if (isMargin || (repeated.has(edge) && (counts.get(edge.saying) ?? 0) >= FEWEST)) margins.add(edge.line);
    }
  }
  for (const line of numberedRows(edges)) margins.add(line);
  for (const { line, row } of edges) if (row === 0 && ONLY_NUMERAL.test(line.text)) margins.add(line);
  return margins;
}

/** Lines of one place that say the same as one on a page nearby. Headings of a manual ("Arguments") repeat far away. */
function repeatedNearby(standing: readonly Edge[]): Edge[] {
  return [...Map.groupBy(standing, ({ saying }) => saying).values()].flatMap((same) =>
    same.filter(({ line }, index) => {
      const around = [same[index - 1], same[index + 1]].filter((one) => one !== undefined);
      return around.some((one) => Math.abs(one.line.page - line.page) <= NEARBY);
    }),
  );
}

/**
 * Lines that are beside the page number. Their text may differ from page to page: reference manuals print the topic
 * there.
 */
function numberedRows(edges: readonly Edge[]): Line[] {
  return [...Map.groupBy(edges, ({ place }) => place).values()].flatMap((standing) => {
    const rows = [...Map.groupBy(standing, ({ line }) => line.page).values()];
    const numbered = rows.filter((row) => row.some(({ line }) => BESIDE_NUMERAL.test(line.text)));
    const isHead = numbered.length >= FEWEST && numbered.length >= REPEATED * rows.length;
    return isHead ? numbered.flat().map(({ line }) => line) : [];
  });
}

/** Numerals in the margins that may be the page number, the most credible first. */
export function printedNumerals(page: Page, margins: ReadonlySet<Line>): string[] {
  const lines = page.lines.filter((line) => margins.has(line)).map(({ text }) => text);
  const alone = lines.flatMap((text) => ONLY_NUMERAL.exec(text)?.[1] ?? []);
  const beside = lines.flatMap((text) => [LAST_NUMERAL.exec(text)?.[1] ?? [], FIRST_NUMERAL.exec(text)?.[1] ?? []]);
  return [...alone, ...beside.flat()];
}

interface Edge {
  readonly line: Line;
  /** Edge and row. */
  readonly place: string;
  /** Text of the line, without numerals. */
  readonly saying: string;
  /** 0 is the outermost row. */
  readonly row: number;
}

function edgeLines({ lines, height }: Page): Edge[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].toSorted((a, b) => a - b);
  const top = heights.slice(0, MAX_ROWS).filter((y) => y < DEEPEST * height);
  const bottom = heights
    .slice(-MAX_ROWS)
    .filter((y) => y > (1 - DEEPEST) * height)
    .toReversed();
  return lines.flatMap((line): Edge[] => {
    const y = Math.round(line.y);
    const row = top.includes(y) ? top.indexOf(y) : bottom.indexOf(y);
    return row < 0 ? [] : [{ line, place: `${top.includes(y) ? 'top' : 'bottom'} ${y}`, saying: sayingOf(line), row }];
  });
}

function sayingOf({ text }: Line): string {
  return ONLY_NUMERAL.test(text) ? '' : normaliseTitle(text).replaceAll(/^[\divxlc]{1,7}|\d+|[ivxlc]{1,7}$/gu, '');
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
