import { labelKey } from '../labels/label-family.ts';
import type { SubjectRecord } from './subject-record.ts';

/** Whether the labels on a subject are exactly those of the evidence, so that no one has corrected it. */
export function isChapterPlaced({ labels, locations, isUnsure }: SubjectRecord): boolean {
  const ours = new Set(locations.map(({ label }) => labelKey(label)));
  const theirs = new Set(labels.map(labelKey));
  if (ours.size === 0) return isUnsure && theirs.size === 0;
  return ours.size === theirs.size && [...ours].every((label) => theirs.has(label));
}
