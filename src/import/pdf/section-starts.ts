import { findHeading, type Heading } from './headings/find-heading.ts';
import { withHeadingNumbers } from './headings/heading-numbers.ts';
import type { Line } from './lines/line.ts';
import { pageRanges, type Range } from './lines/page-ranges.ts';

/** An entry of the outline or the printed contents, with the index of its expected page. */
export interface Announced {
  readonly entry: string;
  readonly level: number;
  readonly page: number | null;
  /** Points from the upper edge, if the outline has it. */
  readonly top: number | null;
}

/** Where a section begins. */
export interface Start extends Announced {
  /** First line of the section, heading included; null if its page is unknown. */
  readonly line: number | null;
  /** Number of heading lines. */
  readonly heading: number;
  readonly found: boolean;
}

/**
 * Finds the headings of all entries: on the expected page, otherwise on the next or the previous one. Without a
 * heading, the outline's position counts.
 */
export function sectionStarts(announced: readonly Announced[], lines: readonly Line[]): Start[] {
  const ranges = pageRanges(lines);
  const texts: (string | null)[] = [];
  let after = 0;
  const starts = announced.map((one): Start => {
    const heading = one.page === null ? null : nearPage(one, one.page, ranges, after, lines);
    texts.push(heading?.text ?? null);
    if (heading) {
      const { line, length } = heading;
      after = line + length;
      return { ...one, page: lines[line]?.page ?? one.page, line, heading: length, found: true };
    }
    const line = one.page === null ? null : lineBelow(one.page, one.top, ranges, lines);
    after = Math.max(after, line ?? 0);
    return { ...one, line, heading: 0, found: false };
  });
  const entries = withHeadingNumbers(starts.map((start, index) => ({ ...start, text: texts[index] ?? null })));
  return starts.map((start, index) => ({ ...start, entry: entries[index] ?? start.entry }));
}

function nearPage(
  { entry, top }: Announced,
  page: number,
  ranges: ReadonlyMap<number, Range>,
  after: number,
  lines: readonly Line[],
): Heading | null {
  const [from, to] = ranges.get(page) ?? [0, 0];
  const here =
    findHeading(lines, [Math.max(from, after), to], entry, top) ?? findHeading(lines, [from, to], entry, top);
  if (here) return here;
  // An outline may name the page whose end is just before the heading, but no later one.
  for (const near of top === null ? [page + 1, page - 1] : [page + 1]) {
    const [start, end] = ranges.get(near) ?? [0, 0];
    const heading = findHeading(lines, [Math.max(start, after), end], entry, null);
    if (heading && heading.length > 0) return heading;
  }
  return null;
}

/** The first line at or below a height of a page; if the page has none there, of the next page with text. */
function lineBelow(
  page: number,
  top: number | null,
  ranges: ReadonlyMap<number, Range>,
  lines: readonly Line[],
): number {
  const range = ranges.get(page);
  if (!range) {
    const next = lines.findIndex((line) => line.page > page);
    return next < 0 ? lines.length : next;
  }
  const [from, to] = range;
  if (top === null) return from;
  for (let index = from; index < to; index++) if ((lines[index]?.y ?? 0) >= top) return index;
  return to;
}
