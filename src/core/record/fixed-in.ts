import { labelKey } from '../labels/label-family.ts';
import type { Edition, EditionNotice } from '../publication/edition.ts';
import { versionKey } from '../publication/sources/version-key.ts';
import { findEdition } from '../publication/versions/find-edition.ts';
import type { Subject } from '../subject.ts';
import { fold } from '../text/fold.ts';
import type { Standing } from './standing.ts';

/**
 * Whether people say that a subject is fixed: by one of the configured labels, or by closing an issue as completed or a
 * discussion as resolved.
 */
export function isMarkedFixed(
  kind: Subject['kind'],
  { state, stateReason }: Pick<Standing, 'state' | 'stateReason'>,
  labels: readonly string[],
  fixed: readonly string[],
): boolean {
  const keys = new Set(fixed.map(labelKey));
  if (labels.some((label) => keys.has(labelKey(label)))) return true;
  if (state === 'open') return false;
  return kind === 'discussion' ? stateReason === 'resolved' : !NOT_FIXED.has(stateReason ?? '');
}

const NOT_FIXED = new Set(['not_planned', 'duplicate']);

/**
 * The edition that contains the fix. The milestone decides if it names an edition. Otherwise it is the first edition
 * whose notice names the place and is not older than the day of closing, because an earlier one cannot contain a later
 * fix. Null if nothing tells, or if the milestone's edition is not published yet.
 *
 * `changes`: newer notices that name the place, oldest first. `day`: when it was closed, or, if it is open with a
 * label, when it was filed.
 */
export function fixedIn(
  milestone: string | null,
  changes: readonly Pick<EditionNotice, 'version' | 'date'>[],
  day: string | null,
  editions: readonly Pick<Edition, 'version'>[],
): string | null {
  if (milestone !== null) {
    const [named, ...others] = editions.filter(({ version }) => names(milestone, version));
    const edition = others.length > 0 ? undefined : (named ?? findEdition(editions, milestone));
    if (edition) return edition.version;
    if (/\d\.\d/u.test(fold(milestone))) return null;
  }
  return changes.find(({ date }) => day === null || date.slice(0, 10) >= day.slice(0, 10))?.version ?? null;
}

/** Whether a title contains a version, and not just as part of a longer one. */
function names(title: string, version: string): boolean {
  const [text, key] = [fold(title), fold(versionKey(version))];
  for (let at = text.indexOf(key); at >= 0 && key !== ''; at = text.indexOf(key, at + 1)) {
    const isPart = /[\p{L}\d]\.?$/u.test(text.slice(0, at).replace(/(?<![\p{L}\d])v\.?$/u, ''));
    if (!isPart && !/^(?:[\p{L}\d]|[.-]\d)/u.test(text.slice(at + key.length))) return true;
  }
  return false;
}
