import type { HeatCell, MonthOfRecords, OpenCounts } from '../../core/record/kept-record.ts';
import { MARKS, type Mark } from '../../core/record/marks.ts';
import type { Sql } from '../database/database.ts';
import { bitsOf, monthNumber } from './record-row.ts';

/**
 * Counts the open subjects of a repository. The database groups whole rows, and the few groups are taken apart here: it
 * is four times as fast as to take each row apart.
 */
export async function countOpen(sql: Sql, repository: string): Promise<OpenCounts> {
  const { rows } = await sql(
    `SELECT labels, edition, marks, count(*)::int AS count, min(place) AS place FROM chapter_triage.record
      WHERE repository = $1 AND is_open GROUP BY GROUPING SETS ((labels, edition), (marks))`,
    [repository],
  );
  const cells = new Map<string, HeatCell>();
  const byMarks: Marked[] = [];
  for (const { labels, edition, marks, count, place } of rows as Group[]) {
    if (labels === null) {
      byMarks.push({ marks: marks ?? 0, count });
      continue;
    }
    for (const label of labels.length > 0 ? labels : [null]) {
      const key = JSON.stringify([label, edition]);
      const cell = cells.get(key) ?? { label, edition, open: 0, place: Number.MAX_SAFE_INTEGER };
      // The place is that of the first label.
      const least = label === (labels[0] ?? null) ? Math.min(cell.place, place) : cell.place;
      cells.set(key, { ...cell, open: cell.open + count, place: least });
    }
  }
  const marked = Object.fromEntries(MARKS.map((mark) => [mark, sumOf(byMarks, mark)])) as Record<Mark, number>;
  return { all: sumOf(byMarks), marked, heat: [...cells.values()] };
}

export async function countMonths(sql: Sql, repository: string, from: string): Promise<MonthOfRecords[]> {
  const { rows } = await sql(
    `SELECT month, marks, count(*)::int AS count FROM chapter_triage.record
      WHERE repository = $1 AND month >= $2 GROUP BY month, marks ORDER BY month`,
    [repository, monthNumber(from)],
  );
  return [...Map.groupBy(rows as (Marked & { readonly month: number })[], ({ month }) => month)].map(
    ([month, some]) => ({
      month: String(month).replace(/(?=..$)/, '-'),
      subjects: sumOf(some),
      placed: sumOf(some, 'placed'),
      corrected: sumOf(some, 'corrected'),
    }),
  );
}

/** Subjects with the same marks. */
interface Marked {
  readonly marks: number;
  readonly count: number;
}

/** Either labels and an edition, or marks. */
interface Group {
  readonly labels: readonly string[] | null;
  readonly edition: string;
  readonly marks: number | null;
  readonly count: number;
  readonly place: number;
}

function sumOf(some: readonly Marked[], mark?: Mark): number {
  const bit = mark === undefined ? null : bitsOf([mark]);
  return some.reduce((sum, { marks, count }) => sum + (bit === null || (marks & bit) !== 0 ? count : 0), 0);
}
