import type { Edition, EditionNotice } from '../catalogue/catalogue.ts';
import { versionKey } from '../catalogue/read-sources.ts';
import { labelKey } from '../labels/label-family.ts';
import type { Subject } from '../subject.ts';
import { fold } from '../text/fold.ts';
import type { Standing } from './standing.ts';

/**
 * True for a subject that people say was put right: by one of the labels that the configuration names, or by closing an
 * issue as completed or a discussion as resolved.
 */
export function isPutRight(
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
 * The edition in which a subject that was put right came out so: the one that its milestone names; else the first whose
 * notice names the place and that was published on the day of closing or later, since an earlier one can't hold what was
 * done after it. Null where nothing tells, and for a milestone of an edition that is still to come.
 *
 * `changes`: notices newer than the edition reported that name the place, oldest first. `day`: when it was closed, or,
 * for one that is open under a label, filed.
 */
export function fixedIn(
  milestone: string | null,
  changes: readonly Pick<EditionNotice, 'version' | 'date'>[],
  day: string | null,
  editions: readonly Pick<Edition, 'version'>[],
): string | null {
  if (milestone !== null) {
    const named = editions.filter(({ version }) => names(milestone, version));
    if (named.length === 1) return named[0]?.version ?? null;
    if (/\d\.\d/u.test(fold(milestone))) return null;
  }
  return changes.find(({ date }) => day === null || date.slice(0, 10) >= day.slice(0, 10))?.version ?? null;
}

/** Whether a title holds a version, and not as part of a longer one. */
function names(title: string, version: string): boolean {
  const [text, key] = [fold(title), fold(versionKey(version))];
  for (let at = text.indexOf(key); at >= 0 && key !== ''; at = text.indexOf(key, at + 1)) {
    const isPart = /[\p{L}\d]\.?$/u.test(text.slice(0, at).replace(/(?<![\p{L}\d])v\.?$/u, ''));
    if (!isPart && !/^(?:[\p{L}\d]|[.-]\d)/u.test(text.slice(at + key.length))) return true;
  }
  return false;
}
