import { compareVersions } from '../../../core/publication/versions/edition-order.ts';
import type { HeatCell } from '../../../core/record/kept-record.ts';

/** A heat map as it is shown: rows are chapters, those with most open feedback first; columns are editions in order. */
export interface HeatMap {
  /** The edition of each column; null for the one of all earlier editions together. */
  readonly editions: readonly (string | null)[];
  readonly rows: readonly HeatRow[];
  /** Chapters that have no row of their own, as one; null when all have one. */
  readonly rest: (HeatRow & { readonly chapters: number }) | null;
  readonly all: HeatRow;
}

interface HeatRow {
  /** The label; null for feedback without a chapter. */
  readonly label: string | null;
  /** One a column. */
  readonly cells: readonly Heat[];
  readonly all: Heat;
}

/** How much feedback, and how hot that is compared with the hottest cell: 0 (nothing open) to 5. */
export interface Heat {
  readonly open: number;
  readonly all: number;
  readonly level: number;
}

interface Sum {
  open: number;
  all: number;
}

const MAX_CELLS = { editions: 10, rows: 40 };
const LEVELS = 5;

/** Editions are ordered as versions are ("v1.0.9" before "v1.0.10"). Feedback under two chapters counts in both. */
export function heatMap(cells: readonly HeatCell[]): HeatMap {
  const versions = [...new Set(cells.map(({ edition }) => edition))].toSorted(compareVersions);
  const shown = versions.length > MAX_CELLS.editions ? versions.slice(1 - MAX_CELLS.editions) : versions;
  const editions = [...(shown.length < versions.length ? [null] : []), ...shown];
  const columnOf = new Map(shown.map((version) => [version, editions.indexOf(version)]));

  const sums = new Map<string | null, Sum[]>();
  for (const { label, edition, open, closed } of cells) {
    const row = sums.get(label) ?? editions.map(() => ({ open: 0, all: 0 }));
    sums.set(label, row);
    const sum = row[columnOf.get(edition) ?? 0]!;
    sum.open += open;
    sum.all += open + closed;
  }
  const chapters = [...sums].toSorted(([a, row], [b, other]) => byHeat(total(row), total(other)) || byName(a, b));
  const named = chapters.filter(([label]) => label !== null);
  const [own, left] = [named.slice(0, MAX_CELLS.rows), named.slice(MAX_CELLS.rows)];
  const without = chapters.filter(([label]) => label === null);

  const hottest = Math.max(0, ...chapters.flatMap(([, row]) => row.map(({ open }) => open)));
  const made = ([label, row]: readonly [string | null, readonly Sum[]]): HeatRow => ({
    label,
    cells: row.map((sum) => ({ ...sum, level: levelOf(sum.open, hottest) })),
    all: { ...total(row), level: 0 },
  });
  const together = (rows: readonly (readonly [string | null, readonly Sum[]])[]) =>
    made([null, editions.map((_, column) => total(rows.map(([, row]) => row[column]!)))]);
  return {
    editions,
    rows: [...own, ...without].map(made),
    rest: left.length === 0 ? null : { ...together(left), chapters: left.length },
    all: together(chapters),
  };
}

/** By the logarithm, so that one very hot chapter does not make all others look cold. */
function levelOf(open: number, hottest: number): number {
  return open === 0 ? 0 : Math.max(1, Math.ceil((LEVELS * Math.log1p(open)) / Math.log1p(hottest)));
}

function total(sums: readonly Sum[]): Sum {
  return sums.reduce((sum, one) => ({ open: sum.open + one.open, all: sum.all + one.all }), { open: 0, all: 0 });
}

function byHeat(a: Sum, b: Sum): number {
  return b.open - a.open || b.all - a.all;
}

function byName(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'en', { numeric: true });
}
