import { normaliseTitle } from '../../../core/text/normalise-title.ts';
import type { Page } from './line.ts';

/** The most common letter size, in points. */
export function usualSize(pages: readonly Page[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pages.flatMap(({ lines }) => lines)) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + normaliseTitle(text).length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
