import { numeralValue } from '../../core/numbers/numeral.ts';

/** Printed page names and their origin; null for an unknown name. */
export interface PageNames {
  readonly names: readonly (string | null)[];
  readonly from: 'page labels' | 'printed numbers' | 'order';
}

/** With this many printed numbers, they win over page labels that contradict most of them. */
const TELLING = 5;
/** Maximum distance of two pages that confirm each other's numbers. */
const NEAR = 4;

/**
 * Finds the printed names of pages. Uses the labels that the PDF declares, unless the printed numbers contradict them;
 * then the printed numbers, filling gaps; otherwise counts the pages. `printed`: numerals on each page that may be its
 * number.
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
  /** Number minus index: constant over pages that are numbered in sequence. */
  readonly offset: number;
  readonly roman: boolean;
}

/** On each page the numeral that most nearby pages confirm. Stray numerals, as of printed sheets, have few or none. */
function confirmed(printed: readonly (readonly string[])[]): Map<number, Numbered> {
  const read = printed.map((numerals, index) =>
    numerals.map((name) => numbered(name, index)).filter((one) => one !== null),
  );
  const seen = new Map<number, Numbered>();
  for (const [index, candidates] of read.entries()) {
    const around = [...read.slice(Math.max(0, index - NEAR), index), ...read.slice(index + 1, index + NEAR + 1)].flat();
    const support = ({ offset, roman }: Numbered) =>
      around.filter((other) => other.offset === offset && other.roman === roman).length;
    const one = candidates.filter((candidate) => support(candidate) > 0).toSorted((a, b) => support(b) - support(a))[0];
    if (one) seen.set(index, one);
  }
  return seen;
}

function numbered(name: string, index: number): Numbered | null {
  const value = numeralValue(name.toLowerCase());
  return value === null ? null : { name, offset: value - index, roman: /^[ivxlc]/iu.test(name) };
}

/**
 * Names a page without a number, as at the start of chapters, after the nearest numbered page, preferably the one
 * before.
 */
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
