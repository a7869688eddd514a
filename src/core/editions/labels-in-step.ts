import { type FormerLabel, formerLabels } from '../labels/former-labels.ts';
import { labelKey } from '../labels/label-family.ts';
import {
  chapterLabels,
  type LabelDefinition,
  type LabelPolicy,
  labelName,
  mendedLabel,
  retiredLabel,
  unsureLabel,
} from '../labels/labels.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { chapterNames } from '../publication/chapter-of.ts';
import type { EditionsSeen } from './editions-seen.ts';

/** One write to the labels of a repository; none is ever deleted. */
export type LabelAction =
  | { readonly type: 'create-label'; readonly label: LabelDefinition }
  | { readonly type: 'update-label'; readonly label: LabelDefinition }
  /** In place, so that every subject with the label, open or closed, has it under its new name. */
  | { readonly type: 'rename-label'; readonly from: string; readonly label: LabelDefinition };

/**
 * The fewest writes that bring a repository's labels in step with its catalogue; none the second time. Existing labels
 * get colour and description, and the new name if their chapter was renamed. Labels without a chapter are marked as
 * retired. Only labels of chapters that are new since `seen` are created: the others are created when first needed, and
 * a deleted one not before.
 */
export function labelsInStep(
  catalogue: Catalogue,
  policy: LabelPolicy,
  repositoryLabels: readonly LabelDefinition[],
  seen: EditionsSeen,
): LabelAction[] {
  const there = firstByKey(repositoryLabels);
  const find = (name: string) => there.get(labelKey(name));
  const former = formerLabels(catalogue, policy);
  const formerOf = Map.groupBy(former, ({ now }) => now);
  const seenBefore = new Set(Object.keys(seen.labels).map(labelKey));
  const isNewEdition = catalogue.editions.some(({ notice }) => notice && !(notice.version in seen.notices));
  const renamed = new Set<string>();

  // Chapters of the same title without numbers share a label: it is made for the first.
  const inStep = [...firstByKey(chapterLabels(catalogue, policy)).values()].flatMap((label): LabelAction[] => {
    const existing = find(label.name);
    if (existing) return update(mendedLabel(existing, label));
    const names = (formerOf.get(label.name) ?? []).map((one) => one.former);
    const before = names.flatMap((name) => find(name) ?? []).find(({ name }) => !renamed.has(labelKey(name)));
    if (before) {
      renamed.add(labelKey(before.name));
      const { color, description } = mendedLabel(before, label) ?? before;
      return [{ type: 'rename-label', from: before.name, label: { name: label.name, color, description } }];
    }
    const isNew = ![label.name, ...names].some((name) => seenBefore.has(labelKey(name)));
    return isNewEdition && isNew ? [{ type: 'create-label', label }] : [];
  });
  const unsure = find(policy.unsure);
  const retired = gone(catalogue, policy, former, seen).flatMap((name) => {
    const label = renamed.has(labelKey(name)) ? undefined : find(name);
    return label ? update(retiredLabel(label, catalogue)) : [];
  });
  return [...inStep, ...(unsure ? update(mendedLabel(unsure, unsureLabel(catalogue, policy))) : []), ...retired];
}

function firstByKey(labels: readonly LabelDefinition[]): Map<string, LabelDefinition> {
  const first = new Map<string, LabelDefinition>();
  for (const label of labels) {
    const key = labelKey(label.name);
    if (!first.has(key)) first.set(key, label);
  }
  return first;
}

/** Names of labels that belong to no chapter of the newest edition, but did. */
function gone(
  catalogue: Catalogue,
  policy: LabelPolicy,
  former: readonly FormerLabel[],
  { labels }: EditionsSeen,
): string[] {
  const stay = new Set([...chapterLabels(catalogue, policy).map(({ name }) => name), policy.unsure].map(labelKey));
  const all = [
    ...chapterNames(catalogue).map((name) => labelName(name, policy)),
    ...former.map((one) => one.former),
    ...Object.keys(labels),
  ];
  const byKey = new Map(all.map((name) => [labelKey(name), name]));
  return [...byKey].filter(([key]) => !stay.has(key)).map(([, name]) => name);
}

function update(label: LabelDefinition | null): LabelAction[] {
  return label === null ? [] : [{ type: 'update-label', label }];
}
