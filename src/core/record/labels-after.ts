import type { Action } from '../action.ts';
import { labelKey } from '../labels/label-family.ts';

/** The labels on a subject after these actions. */
export function labelsAfter(labels: readonly string[], actions: readonly Action[]): string[] {
  let after = [...labels];
  for (const action of actions) {
    if (action.type === 'add-labels') {
      const present = new Set(after.map(labelKey));
      after.push(...action.labels.filter((label) => !present.has(labelKey(label))));
    }
    if (action.type === 'remove-label') {
      after = after.filter((label) => labelKey(label) !== labelKey(action.label));
    }
  }
  return after;
}
