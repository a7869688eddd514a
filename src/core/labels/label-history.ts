import { isChapterLabel, isUnsureLabel, type LabelFamily, labelKey } from './label-family.ts';
import type { LastApplied } from './last-applied.ts';

/** One change of a label in the history that GitHub keeps of a subject. */
export interface LabelEvent {
  readonly type: 'labeled' | 'unlabeled';
  readonly label: string;
  /** True when our app did it. */
  readonly ours: boolean;
  /** ISO 8601. */
  readonly at?: string;
  /** GitHub's id of the event, if it was read. */
  readonly id?: number;
}

/**
 * True if `lastApplied` does not explain the labels of the subject, so that its history is worth a request: someone
 * changed a label, or we did and crashed before the marker was written. Without an acknowledgement, the history is the
 * only memory.
 */
export function needsHistory(
  desired: { readonly family: LabelFamily; readonly acknowledgement: unknown },
  observed: { readonly labels: readonly string[] },
  lastApplied: LastApplied | null,
): boolean {
  if (desired.acknowledgement === null) return true;

  const { family } = desired;
  const present = new Set(observed.labels.map(labelKey));
  const known = [...(lastApplied?.labels ?? []), ...(lastApplied?.byPeople ?? [])];
  const knownKeys = new Set(known.map(labelKey));
  const appeared = observed.labels.some((name) => isFamily(family, name) && !knownKeys.has(labelKey(name)));
  return appeared || known.some((name) => !present.has(labelKey(name)));
}

/** True if we set a label of the family before. In a workflow, other labels may be those of another workflow. */
export function wasLabelledByUs(family: LabelFamily, history: readonly LabelEvent[]): boolean {
  return history.some(({ ours, type, label }) => ours && type === 'labeled' && isFamily(family, label));
}

/** What the whole history, oldest first, says of our family's labels. */
export function replayHistory(family: LabelFamily, history: readonly LabelEvent[]): Required<LastApplied> {
  const holders = new Map<string, { readonly name: string; readonly ours: boolean }>();
  const declined = new Map<string, string>();

  for (const { type, label, ours } of history) {
    const key = labelKey(label);
    if (type === 'labeled') holders.set(key, { name: label, ours });
    if (type === 'unlabeled') {
      if (!ours && isFamily(family, label)) declined.set(key, label);
      holders.delete(key);
    }
  }

  const held = [...holders.values()];
  return {
    labels: held.filter(({ ours }) => ours).map(({ name }) => name),
    declined: [...declined.values()],
    byPeople: held.filter(({ name, ours }) => !ours && isFamily(family, name)).map(({ name }) => name),
  };
}

function isFamily(family: LabelFamily, name: string): boolean {
  return isChapterLabel(family, name) || isUnsureLabel(family, name);
}
