import { compareVersions } from '../../../core/publication/versions/edition-order.ts';
import type { HeatCell } from '../../../core/record/kept-record.ts';

/** A heat map as it is shown: rows are chapters in the order of the contents; columns are editions in order. */
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

/** How much open feedback, and how hot that is compared with the hottest cell: 0 (none) to 5. */
export interface Heat {
  readonly open: number;
  readonly level: number;
}

const MAX_CELLS = { editions: 10, rows: 40 };
const LEVELS = 5;

/** Editions are ordered as versions are ("v1.0.9" before "v1.0.10"). Feedback under two chapters counts in both. */
export function heatMap(cells: readonly HeatCell[]): HeatMap {
  const versions = [...new Set(cells.map(({ edition }) => edition))].toSorted(compareVersions);
  const shown = versions.length > MAX_CELLS.editions ? versions.slice(1 - MAX_CELLS.editions) : versions;
  const editions = [...(shown.length < versions.length ? [null] : []), ...shown];
  const columnOf = new Map(shown.map((version) => [version, editions.indexOf(version)]));

  const chapters = [...Map.groupBy(cells, ({ label }) => label)].map(([label, some]) => {
    const sums = editions.map(() => 0);
    for (const { edition, open } of some) sums[columnOf.get(edition) ?? 0]! += open;
    return { label, sums, open: total(sums), place: Math.min(...some.map(({ place }) => place)) };
  });
  const named = chapters.filter(({ label }) => label !== null).toSorted((a, b) => b.open - a.open);
  const own = named.slice(0, MAX_CELLS.rows).toSorted((a, b) => a.place - b.place || byName(a.label, b.label));
  const left = named.slice(MAX_CELLS.rows);
  const without = chapters.filter(({ label }) => label === null);

  const hottest = Math.max(0, ...chapters.flatMap(({ sums }) => sums));
  const rowOf = (label: string | null, sums: readonly number[]): HeatRow => ({
    label,
    cells: sums.map((open) => ({ open, level: levelOf(open, hottest) })),
    all: { open: total(sums), level: 0 },
  });
  const together = (some: typeof chapters) =>
    rowOf(
      null,
      editions.map((_, column) => total(some.map(({ sums }) => sums[column]!))),
    );
  return {
    editions,
    rows: [...own, ...without].map(({ label, sums }) => rowOf(label, sums)),
    rest: left.length === 0 ? null : { ...together(left), chapters: left.length },
    all: together(chapters),
  };
}

/** By the logarithm, so that one very hot chapter does not make all others look cold. */
function levelOf(open: number, hottest: number): number {
  if (open === 0) return 0;
  // Chapters that share a row may have more than the hottest one, and rounding may lift that one as well.
  return Math.min(LEVELS, Math.ceil((LEVELS * Math.log1p(open)) / Math.log1p(hottest)));
}

function total(sums: readonly number[]): number {
  return sums.reduce((sum, one) => sum + one, 0);
}

function byName(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'en', { numeric: true });
}
