import type { Block } from '../../markdown/block.ts';
import { asksFor } from './form-field.ts';
import { isTemplateWords } from './template-words.ts';

/** A table's head, and the cells of a row so far. */
export interface Row {
  readonly head: readonly string[];
  readonly cells: string[];
}

/** A table's cell with the label that is above or before it ("| Chapter | 3 |"). Adds the cell to its row. */
export function readCell(cell: Block, { head, cells }: Row): Block {
  const column = cells.push(cell.text.trim()) - 1;
  const [first = ''] = cells;
  const label = [head[column] ?? '', column > 0 ? first : ''].find(isLabel);
  return { ...cell, label: label ?? '' };
}

function isLabel(text: string): boolean {
  return isTemplateWords(text) && !['words', 'environment'].includes(asksFor(text));
}
