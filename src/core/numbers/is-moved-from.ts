const MOVED = /(?<!\p{L})(?:move|moved|moving|shifted|transferred|went) from\s*(?:the |chapter |section )*$/u;

/** Whether the place at `start` is the first of two between which something moves: "moved from 2.2 to 5.1". */
export function isMovedFrom(folded: string, start: number): boolean {
  return MOVED.test(folded.slice(Math.max(0, start - 40), start));
}
