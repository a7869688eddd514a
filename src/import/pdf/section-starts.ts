import { leadingNumber } from '../../core/numbers/section-number.ts';
import { fold } from '../../core/text/fold.ts';
import { normaliseTitle } from '../../core/text/normalise-title.ts';
import { findHeading, type Heading } from './find-heading.ts';
import type { Line } from './lines/line.ts';

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
 * heading, the outline's position counts. An entry without a number takes it from its heading, since many outlines omit
 * numbers.
 */
export function sectionStarts(announced: readonly Announced[], lines: readonly Line[]): Start[] {
  const ranges = pageRanges(lines);
  const firstSaying = linesByKey(lines);
  let after = 0;
  return announced.map((one) => {
    const heading =
      one.page === null ? anywhere(one, firstSaying, after, lines) : nearPage(one, one.page, ranges, after, lines);
    if (heading) {
      after = heading.line + heading.length;
      const page = lines[heading.line]?.page ?? one.page;
      return {
        ...one,
        entry: withNumber(one.entry, heading),
        page,
        line: heading.line,
        heading: heading.length,
        found: true,
      };
    }
    const line = one.page === null ? null : lineBelow(one.page, one.top, ranges, lines);
    after = Math.max(after, line ?? 0);
    return { ...one, line, heading: 0, found: false };
  });
}

type Range = readonly [number, number];

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
  for (const near of [page + 1, page - 1]) {
    const [start, end] = ranges.get(near) ?? [0, 0];
    const heading = findHeading(lines, [Math.max(start, after), end], entry, null);
    if (heading && heading.length > 0) return heading;
  }
  return null;
}

function anywhere(
  { entry }: Announced,
  firstSaying: ReadonlyMap<string, readonly number[]>,
  after: number,
  lines: readonly Line[],
): Heading | null {
  const line = firstSaying.get(normaliseTitle(entry))?.find((index) => index >= after);
  return line === undefined ? null : { line, length: 1, text: lines[line]?.text ?? '' };
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

function withNumber(entry: string, { text }: Heading): string {
  if (leadingNumber(entry, fold(entry)) !== null) return entry;
  const own = leadingNumber(text, fold(text));
  if (own === null) return entry;
  return normaliseTitle(own.title) === normaliseTitle(entry) ? `${own.number.printed} ${entry}` : tidy(text);
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function pageRanges(lines: readonly Line[]): Map<number, Range> {
  const ranges = new Map<number, Range>();
  for (const [index, { page }] of lines.entries()) ranges.set(page, [ranges.get(page)?.[0] ?? index, index + 1]);
  return ranges;
}

function linesByKey(lines: readonly Line[]): Map<string, number[]> {
  const keys = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 200) continue;
    const key = normaliseTitle(text);
    keys.set(key, [...(keys.get(key) ?? []), index]);
  }
  return keys;
}
