import type { FormerLabel } from './former-labels.ts';
import { labelKey } from './label-family.ts';
import type { LabelDefinition } from './labels.ts';

interface Present {
  readonly repositoryLabels: readonly Pick<LabelDefinition, 'name'>[];
  /** Names of the labels on the subject. */
  readonly onSubject: readonly string[];
}

/**
 * Returns a function from a label's name at any time to its name today. If labels with the former and the new name both
 * exist, the former keeps its name: it is another label.
 */
export function currentNames(
  former: readonly FormerLabel[],
  { repositoryLabels, onSubject }: Present,
): (name: string) => string {
  const listed = new Set(repositoryLabels.map(({ name }) => labelKey(name)));
  const borne = new Set(onSubject.map(labelKey));
  const currents = new Map<string, string>();
  for (const one of former) {
    const now = labelKey(one.now);
    // The list of labels is cached. If it lacks a label of the subject, it is older than the renaming.
    const isListOld = borne.has(now) && !listed.has(now);
    const key = labelKey(one.former);
    if (!borne.has(key) && (isListOld || !listed.has(key))) currents.set(key, one.now);
  }
  return (name) => currents.get(labelKey(name)) ?? name;
}
