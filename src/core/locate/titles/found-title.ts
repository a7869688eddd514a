import type { Evidence } from '../evidence.ts';

/** A title that a passage holds, as a range of it. */
export interface FoundTitle {
  readonly start: number;
  readonly end: number;
  readonly evidence: Evidence;
  /** One word inside a longer name, which a part of a title is not looked for in either. */
  readonly isWord?: boolean;
}

/** Whether one of two stands inside the other. */
export function isWithin(inner: FoundTitle, outer: FoundTitle): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
