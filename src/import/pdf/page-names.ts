import { numeralValue } from '../../core/catalogue/numeral.ts';

/** What each page is called in print, and where that was learnt; null for a page whose name nothing tells. */
export interface PageNames {
  readonly names: readonly (string | null)[];
  readonly from: 'page labels' | 'printed numbers' | 'order';
}

/** So many pages with a printed number tell more than labels that contradict them on most of these. */
const TELLING = 5;
/** How far apart two pages may be that confirm each other's numbers. */
const NEAR = 4;

/**
 * The pages' printed names: those that the PDF declares, unless the numbers printed on the pages contradict them; else
 * the printed numbers, with the pages between filled in; else the pages are counted. `printed` holds for each page the
 * numerals that may be its number.
 */
export function pageNames(labels: readonly string[] | null, printed: readonly (readonly string[])[]): PageNames {
  const seen = confirmed(printed);
  const agreeing = [...seen].filter(([index, { name }]) => labels?.[index]?.toLowerCase() === name.toLowerCase());
  if (labels && (seen.size < TELLING || agreeing.length * 2 >= seen.size)) {
    return { names: labels.map((label) => label.trim() || null), from: 'page labels' };
  }
  if (seen.size < TELLING) return { names: printed.map((_, index) => String(index + 1)), from: 'order' };
  return {
    names: printed.map((_, index) => seen.get(index)?.name ?? betweenName(index, seen)),
    from: 'printed numbers',
  };
}

interface Numbered {
  readonly name: string;
  /** Number minus place: the same for pages that are numbered in a row. */
  readonly offset: number;
  readonly roman: boolean;
}

/** Numerals that another page nearby goes on from; a stray one stands alone. */
function confirmed(printed: readonly (readonly string[])[]): Map<number, Numbered> {
  const read = printed.map((numerals, index) =>
    numerals.map((name) => numbered(name, index)).filter((one) => one !== null),
  );
  const seen = new Map<number, Numbered>();
  for (const [index, candidates] of read.entries()) {
    const around = [...read.slice(Math.max(0, index - NEAR), index), ...read.slice(index + 1, index + NEAR + 1)].flat();
    const one = candidates.find(({ offset, roman }) =>
      around.some((other) => other.offset === offset && other.roman === roman),
    );
    if (one) seen.set(index, one);
  }
  return seen;
}

function numbered(name: string, index: number): Numbered | null {
  const value = numeralValue(name.toLowerCase());
  return value === null ? null : { name, offset: value - index, roman: /^[ivxlc]/iu.test(name) };
}

/** A page without number, as chapters often open: what the nearest numbered page makes it, the one before it first. */
function betweenName(index: number, seen: ReadonlyMap<number, Numbered>): string | null {
  const nearest = [...seen.keys()].toSorted((a, b) => Math.abs(a - index) - Math.abs(b - index) || a - b)[0];
  const one = nearest === undefined ? undefined : seen.get(nearest);
  const value = one ? one.offset + index : 0;
  if (!one || value < 1) return null;
  return one.roman ? romanNumeral(value) : String(value);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function romanNumeral(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) numeral += letters;
  }
  return numeral;
}
