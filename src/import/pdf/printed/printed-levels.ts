import { leadingNumber } from '../../../core/numbers/section-number.ts';
import { fold } from '../../../core/text/fold.ts';
import type { WrappedEntry } from './printed-rows.ts';

/** Points between two indentations. */
const STEP = 4;
/** Entries in letters this much larger than most are a level of their own. */
const LARGER = 1.1;

const LETTER = /^([A-Z])[.\s](?!\d)/u;

/**
 * The level of each entry of a printed contents. An entry is one below that whose number it continues ("1.2" →
 * "1.2.3"). Otherwise larger letters are higher, then what is less indented, at most one below the entry before.
 * Entries that are numbered in the same way are on one level, though their numbers may be flush right.
 */
export function printedLevels(entries: readonly WrappedEntry[]): number[] {
  const usual = median(entries.map(({ size }) => size));
  const left = new Map<string, number>();
  for (const one of entries) {
    left.set(kindOf(one), Math.min(left.get(kindOf(one)) ?? one.indentation, one.indentation));
  }
  const positions = entries.map((one): [size: number, indentation: number] =>
    one.size > LARGER * usual ? [Math.round(one.size), 0] : [0, left.get(kindOf(one)) ?? one.indentation],
  );
  const ranks = ranksOf(positions);
  const byNumber = new Map<string, number>();
  let last = -1;
  return entries.map(({ title }, index) => {
    const parts = leadingNumber(title, fold(title))?.number.parts ?? LETTER.exec(title)?.slice(1) ?? [];
    const above = parts.length > 1 ? byNumber.get(parts.slice(0, -1).join('.')) : undefined;
    last = above === undefined ? Math.min(ranks[index] ?? 0, last + 1) : above + 1;
    if (parts.length > 0) byNumber.set(parts.join('.').toLowerCase(), last);
    return last;
  });
}

/** How an entry is numbered; for one without number, its indentation. */
function kindOf({ title, indentation }: WrappedEntry): string {
  if (/^[IVX]{1,5}[.\s]/u.test(title)) return 'roman';
  if (LETTER.test(title)) return 'letter';
  const number = leadingNumber(title, fold(title))?.number;
  return number ? `${number.style} ${number.parts.length}` : String(Math.round(indentation));
}

/** Larger sizes first, then smaller indentations. Indentations that hardly differ share a rank. */
function ranksOf(positions: readonly (readonly [size: number, indentation: number])[]): number[] {
  const order = [...positions.keys()].toSorted((a, b) => {
    const [[sizeA, leftA], [sizeB, leftB]] = [positions[a]!, positions[b]!];
    return sizeB - sizeA || leftA - leftB;
  });
  const ranks: number[] = [];
  let rank = -1;
  let [size, from] = [Number.NaN, Number.NaN];
  for (const index of order) {
    const [own, left] = positions[index]!;
    if (own !== size || !(left - from <= STEP)) {
      rank++;
      [size, from] = [own, left];
    }
    ranks[index] = rank;
  }
  return ranks;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
