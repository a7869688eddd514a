/** A part of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function isInside(at: Range, outer: Range): boolean {
  return at.start >= outer.start && at.end <= outer.end;
}
