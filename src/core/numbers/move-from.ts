/** "moved from 2.2 to 5.1": up to the first of the two places. */
const MOVE =
  /(?<!\p{L})(?<wished>be )?(?:move|moved|moving|shifted|transferred|went) from\s*(?:the |chapter |section )*$/u;
const WISH = /(?:^|[^\p{L}])move from\s*(?:the |chapter |section )*$/u;

/**
 * Whether the place at `start` is the first of two between which something moves: `done` ("moved from 2.2 to 5.1", so it now
 * is at the second) or `wished` ("should be moved from 2.2 to 5.1"). Null if nothing moves.
 */
export function moveFrom(folded: string, start: number): 'done' | 'wished' | null {
  const before = folded.slice(Math.max(0, start - 40), start);
  const match = MOVE.exec(before);
  if (!match) return null;
  return match.groups?.wished === undefined && !WISH.test(before) ? 'done' : 'wished';
}
