import type { Line } from './line.ts';
import { NUMERAL } from './margins.ts';

/** A column has at least this many lines. */
const FEWEST = 3;
/** Titles, feet and other text may cross the gap between two columns: at most this share of the lines. */
const CROSSING = 0.3;
const ONLY_NUMERAL = new RegExp(`^[\\s.·…]*${NUMERAL}$`, 'iu');

/**
 * Splits a page's lines into two columns, left before right, if hardly a line crosses the gap between them. Page
 * numbers alone, as at the right edge of a contents, are no column. Lines that cross belong to the left one.
 */
export function columnsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const gap = gapOf(lines.filter(({ text }) => /\p{L}/u.test(text) && !ONLY_NUMERAL.test(text)));
  if (gap === null) return [lines];
  return [lines.filter(({ x }) => x < gap), lines.filter(({ x }) => x >= gap)];
}

/** The left edge of the right column. */
function gapOf(lines: readonly Line[]): number | null {
  const ends = lines.map(({ end }) => end).toSorted((a, b) => a - b);
  const starts = lines.map(({ x }) => x).toSorted((a, b) => a - b);
  let best: { gap: number; crossing: number } | null = null;
  let left = 0;
  for (const [before, gap] of starts.entries()) {
    while (left < ends.length && ends[left]! <= gap) left++;
    const right = starts.length - before;
    const crossing = before - left;
    if (left < FEWEST || right < FEWEST || crossing > CROSSING * lines.length) continue;
    if (best === null || crossing < best.crossing) best = { gap, crossing };
  }
  return best?.gap ?? null;
}
