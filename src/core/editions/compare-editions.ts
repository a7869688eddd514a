import { labelKey } from '../labels/label-family.ts';
import type { EditionsSeen } from './editions-seen.ts';

/** What became of a publication's editions between two times. */
export interface EditionChanges {
  /** Versions of notices. */
  readonly added: readonly string[];
  readonly corrected: readonly string[];
  readonly withdrawn: readonly string[];
  /** Whether chapters came, went, were renamed, or hold other sections. */
  readonly rearranged: boolean;
  /** Keys of the chapter labels whose subjects are concerned. */
  readonly concerned: ReadonlySet<string>;
  /** The day (YYYY-MM-DD) from which on subjects of all chapters are: a notice of that day came, went or changed. */
  readonly since: string | null;
}

/** Compares two states; null where nothing changed. */
export function compareEditions(before: EditionsSeen, after: EditionsSeen): EditionChanges | null {
  const added = Object.keys(after.notices).filter((version) => !(version in before.notices));
  const withdrawn = Object.keys(before.notices).filter((version) => !(version in after.notices));
  const corrected = Object.keys(after.notices).filter(
    (version) => version in before.notices && !isSame(before.notices[version], after.notices[version]),
  );
  const labels = new Set([...Object.keys(before.labels), ...Object.keys(after.labels)]);
  const rearranged = [...labels].filter((name) => before.labels[name] !== after.labels[name]);
  if (added.length + withdrawn.length + corrected.length + rearranged.length === 0) return null;

  const touched = [...added, ...withdrawn, ...corrected];
  const notices = touched.flatMap((version) => [before.notices[version] ?? [], after.notices[version] ?? []].flat());
  const days = notices.map(({ date }) => date.slice(0, 10)).toSorted();
  const concerned = new Set([...notices.flatMap(({ labels }) => labels), ...rearranged].map(labelKey));
  return { added, corrected, withdrawn, rearranged: rearranged.length > 0, concerned, since: days[0] ?? null };
}

/** The chapters of its sections change with every edition, and say nothing about the notice. */
function isSame(one: EditionsSeen['notices'][string] | undefined, other: typeof one): boolean {
  const told = (notice: typeof one) => notice && [notice.title, notice.url, notice.date, notice.sections];
  return JSON.stringify(told(one)) === JSON.stringify(told(other));
}
