import { fold } from '../../text/fold.ts';
import { type Symbols, symbolsOf } from '../../text/symbols.ts';
import type { Reading } from '../reading.ts';

/** Whether a range of a passage is in the publication's own name. */
export type OwnName = (start: number, end: number) => boolean;

/**
 * Finds the publication's own name in a passage: titles inside it, and a title that is the same, name no place. A name of
 * one short word says too little to be told from that word. Linear in the passage.
 */
export function ownNameIn({ symbols, starts, ends }: Symbols, { catalogue }: Reading): OwnName {
  const name = symbolsOf(nameOf(catalogue.name)).symbols;
  if (name.length < 2 || name.join('').length < SHORTEST) return () => false;
  const inName = new Uint8Array((ends.at(-1) ?? 0) + 1);
  for (let at = 0; at + name.length <= symbols.length; at++) {
    if (name.every((symbol, index) => symbols[at + index] === symbol))
      inName.fill(1, starts[at], ends[at + name.length - 1]);
  }
  return (start, end) => inName[start] === 1 && inName[end - 1] === 1;
}

/** Folded words without the publication's name, as a file is called by it too: "night-sky.md". */
export function withoutOwnName(folded: string, { catalogue }: Reading): string {
  const name = spaced(nameOf(catalogue.name));
  return name.length < SHORTEST ? folded : spaced(folded).replaceAll(name, ' ');
}

function spaced(folded: string): string {
  return folded.replaceAll(/[-_]/gu, ' ');
}

const SHORTEST = 3;

/** Without an edition in brackets: "R for Data Science (2e)". */
function nameOf(name: string): string {
  return fold(name)
    .replaceAll(/\([^()]*\)/gu, ' ')
    .trim();
}
