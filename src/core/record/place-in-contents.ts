import { labelKey } from '../labels/label-family.ts';
import { type LabelPolicy, labelName } from '../labels/labels.ts';
import { recallSection } from '../memory/correction.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { chapterOf } from '../publication/chapter-of.ts';
import { liveSection } from '../publication/live-section.ts';
import type { Location } from '../triage-result.ts';

/**
 * Where a report stands in the newest contents, counted from 0: at its first location under one of its chapter labels,
 * otherwise where its first chapter begins. Null if it has no place there.
 */
export function placeInContents(
  labels: readonly string[],
  locations: readonly Location[],
  catalogue: Catalogue,
  policy: Pick<LabelPolicy, 'prefix'>,
): number | null {
  const newest = catalogue.editions.at(-1);
  const [first] = labels;
  if (newest === undefined || first === undefined) return null;
  const keys = new Set(labels.map(labelKey));
  const location = locations.find(({ label }) => keys.has(labelKey(label)));
  const section = location && recallSection(catalogue, location);
  const live = section && liveSection(catalogue, section, newest);
  const found =
    live ??
    newest.sections.find(
      (one) => labelKey(labelName(chapterOf(catalogue, one, newest).name, policy)) === labelKey(first),
    );
  return found?.index ?? null;
}
