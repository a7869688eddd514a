import type { Problem } from '../../problem.ts';
import { FIRST_YEAR, readVersion, type Version } from './version.ts';

/** What says where an edition is among others. */
export interface Ordered {
  readonly version: string;
  /** YYYY-MM-DD, or null if unknown. */
  readonly date: string | null;
}

/**
 * Editions, oldest first: by version if their versions have an order, otherwise by date if all have one. So v1.0.1 comes
 * before v2.0, whenever it was published. If neither is so, the order is a guess.
 */
export function inOrder<E extends Ordered>(editions: readonly E[]): E[] {
  const byDate = !haveOrder(editions) && editions.every(({ date }) => date !== null);
  return editions.toSorted((a, b) => (byDate && compareDates(a, b)) || compareVersions(a.version, b.version));
}

/** The newest of some editions that is no newer than a version, otherwise the oldest. Null without an order. */
export function nearestVersion<E extends Ordered>(editions: readonly E[], version: string): E | null {
  if (!haveOrder([...editions, { version, date: null }])) return null;
  return editions.findLast((edition) => compareVersions(edition.version, version) <= 0) ?? editions[0] ?? null;
}

/** Compares two versions by their numbers, pre-releases first: 1.9, 1.10-rc1, 1.10, 1.10a, 1.10 2nd printing. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [readVersion(one), readVersion(other)];
  return (
    compareNumbers(a.numbers, b.numbers) ||
    Number(b.early !== '') - Number(a.early !== '') ||
    compareText(a.early, b.early) ||
    compareText(a.suffix, b.suffix) ||
    (a.printings?.[0] ?? 0) - (b.printings?.[0] ?? 0) ||
    compareText(one, other)
  );
}

/**
 * Says of each edition, oldest first, that came out after one that counts as newer: a patch of an old version, or a wrong
 * date.
 */
export function publishedLater(editions: readonly Ordered[]): string[] {
  return editions.flatMap((late, index) => {
    const newer = editions.slice(index + 1).findLast((one) => one.date !== null && compareDates(one, late) < 0);
    if (!newer || late.date === null) return [];
    return `${newer.version} (${newer.date}) counts as newer than ${late.version}, which came out later (${late.date}).`;
  });
}

/** Editions whose place is a guess: undated, and their versions have no order. */
export function withoutOrder<E extends Ordered & { readonly listedIn: string | null }>(
  editions: readonly E[],
): Problem[] {
  if (editions.length < 2 || haveOrder(editions)) return [];
  return editions
    .filter(({ date }) => date === null)
    .map(({ version, listedIn }) => {
      const hasNumber = kindOf(readVersion(version)) !== null;
      const lacks = hasNumber ? 'no date, and its number no order beside the others' : 'neither a number nor a date';
      return {
        file: listedIn ?? version,
        message: `version "${version}" has ${lacks}: the order of the editions is a guess`,
        remedy: 'name the file after a number ("1st edition") or a date, or add a notice with its date',
      };
    });
}

/** Numbers of one kind have an order: all years, or all others, or all printings. "v2.0" and "2019-04-10" have none. */
function haveOrder(editions: readonly Ordered[]): boolean {
  const [kind, ...others] = new Set(editions.map(({ version }) => kindOf(readVersion(version))));
  return kind !== null && kind !== undefined && others.length === 0;
}

function kindOf({ numbers: [first], printings }: Version): 'year' | 'number' | 'printing' | null {
  if (first === undefined) return printings === null ? null : 'printing';
  return first >= FIRST_YEAR ? 'year' : 'number';
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareDates({ date: one }: Ordered, { date: other }: Ordered): number {
  return compareText(one ?? '', other ?? '');
}

function compareText(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
