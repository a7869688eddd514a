import { type Block, sliceBlock } from '../../markdown/block.ts';
import { type Label, readLabel } from './read-label.ts';

/** A line with a label in front, or lines of a block that have none. */
export type Piece = { readonly label: Label } | { readonly label: null; readonly block: Block };

/** A form has few lines; more of one block are not looked at, so that cutting them takes linear time. */
const MAX_LINES = 100;

/** A block cut before each line that begins with a label; whole if none does. */
export function splitLabels(block: Block): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  for (const text of block.text.split('\n', MAX_LINES)) {
    const [start, end] = [at, at + text.length];
    at = end + 1;
    const label = readLabel(sliceBlock(block, start, end));
    if (!label) continue;
    if (start > from) pieces.push({ label: null, block: sliceBlock(block, from, start - 1) });
    pieces.push({ label });
    from = at;
  }
  if (pieces.length === 0) return [{ label: null, block }];
  if (from < block.text.length) pieces.push({ label: null, block: sliceBlock(block, from, block.text.length) });
  return pieces.filter(
    (piece) => piece.label !== null || piece.block.text.trim() !== '' || piece.block.links.length > 0,
  );
}
