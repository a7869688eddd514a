import { labelKey } from '../labels/label-family.ts';
import { versionKey } from '../publication/sources/version-key.ts';
import { compareVersions } from '../publication/versions/edition-order.ts';

/**
 * Compares versions by a list of editions, oldest first. Versions outside the list follow, in the order of versions. Null
 * comes last.
 */
export function byVersion(editions: readonly string[] = [], one: string | null, other: string | null): number {
  return compared(editions.map(versionKey), one && versionKey(one), other && versionKey(other), compareVersions);
}

/** Compares labels by a list. Labels outside the list follow, by name. Null comes last. */
export function inOrderOf(labels: readonly string[] = [], one: string | null, other: string | null): number {
  return compared(labels.map(labelKey), one && labelKey(one), other && labelKey(other), byName);
}

function compared(
  order: readonly string[],
  one: string | null,
  other: string | null,
  compare: (one: string, other: string) => number,
): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return place(one) - place(other) || compare(one, other);
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
