import { isChapterLabel, isUnsureLabel, type LabelFamily, labelKey } from './label-family.ts';
import type { LastApplied } from './last-applied.ts';

/** Who set the labels of our family on the subject. Names as on GitHub. */
export interface Ownership {
  /** On the subject because we set them. */
  readonly ours: readonly string[];
  /** Chapter labels that a person set: their word on where the subject belongs. */
  readonly placedByPeople: readonly string[];
  /** Those of `placedByPeople` that were not there at our last look. */
  readonly newlyPlacedByPeople: readonly string[];
  /** True when the `unsure` label is on the subject and a person put it there. */
  readonly unsureByPeople: boolean;
  /** Removed by a person, now or earlier. */
  readonly declined: readonly string[];
}

/**
 * Compares the labels with what we knew. An unknown label is a person's. If we are wrong, a label too many remains; the
 * reverse would undo someone's work.
 */
export function ownership(
  family: LabelFamily,
  observed: { readonly labels: readonly string[] },
  lastApplied: LastApplied | null,
): Ownership {
  const known = lastApplied ?? { labels: [], declined: [] };
  const present = keysOf(observed.labels);
  const set = keysOf(known.labels);
  const theirs = keysOf(known.byPeople ?? []);
  const placedByPeople = observed.labels.filter((name) => isChapterLabel(family, name) && !set.has(labelKey(name)));

  return {
    ours: observed.labels.filter((name) => set.has(labelKey(name))),
    placedByPeople,
    newlyPlacedByPeople: placedByPeople.filter((name) => !theirs.has(labelKey(name))),
    unsureByPeople: observed.labels.some((name) => isUnsureLabel(family, name) && !set.has(labelKey(name))),
    declined: uniqueLabels([
      ...known.declined,
      ...[...known.labels, ...(known.byPeople ?? [])].filter((name) => !present.has(labelKey(name))),
    ]),
  };
}

/** A label that a person just asked for is no longer declined. */
export function askedAnew(owners: Ownership, labels: readonly { readonly name: string }[]): Ownership {
  const asked = keysOf(labels.map(({ name }) => name));
  return { ...owners, declined: owners.declined.filter((name) => !asked.has(labelKey(name))) };
}

/** The names in their order, each once as GitHub counts them; blank ones left out. */
export function uniqueLabels(names: readonly string[]): string[] {
  const seen = new Set(['']);
  return names.filter((name) => {
    const key = labelKey(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keysOf(names: readonly string[]): Set<string> {
  return new Set(names.map(labelKey));
}
