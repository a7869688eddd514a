import type { Line } from './line.ts';

/** Index of the first line, and of the first one behind. */
export type Range = readonly [number, number];

/** The lines of each page, by page index. Lines are in the order of their pages. */
export function pageRanges(lines: readonly Line[]): Map<number, Range> {
  const ranges = new Map<number, Range>();
  for (const [index, { page }] of lines.entries()) ranges.set(page, [ranges.get(page)?.[0] ?? index, index + 1]);
  return ranges;
}
