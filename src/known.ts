import { labelKey } from './core/labels/label-family.ts';
import { type LabelEvent, needsHistory, replayHistory } from './core/labels/label-history.ts';
import type { Desired } from './core/subject/desired.ts';
import type { LastApplied } from './core/subject/observed.ts';
import type { Snapshot } from './github/snapshot.ts';

export interface Known {
  readonly lastApplied: LastApplied | null;
  /** Empty where it was not asked for, or GitHub keeps none. */
  readonly history: readonly LabelEvent[];
}

/**
 * What we knew of a subject's labels when we had last looked. The marker tells; where it does not explain what is there,
 * the history of the subject does; and where there is neither, the mark that we left on a discussion. `evident`: the
 * labels that evidence alone asks for. `isQuiet`: no comment is wanted, so that no marker is kept.
 */
export async function known(
  snapshot: Snapshot,
  remembered: LastApplied | null,
  evident: Pick<Desired, 'labels' | 'family'>,
  { isQuiet, hasMoved }: { readonly isQuiet: boolean; readonly hasMoved: boolean },
  labelHistory: () => Promise<readonly LabelEvent[] | null>,
): Promise<Known> {
  const remembering = { family: evident.family, acknowledgement: isQuiet ? null : 'wanted' };
  const history = needsHistory(remembering, snapshot, remembered) ? await labelHistory() : null;
  const told = history === null ? (remembered ?? guessed(snapshot, evident)) : replayHistory(evident.family, history);
  return { lastApplied: hasMoved ? withoutLost(told, snapshot) : told, history: history ?? [] };
}

/** Of a discussion that our reaction marks, though no comment tells more: what we would set is what we did set. */
function guessed({ discussion, labels }: Snapshot, evident: Pick<Desired, 'labels'>): LastApplied | null {
  if (!discussion?.isMarkedLabelled) return null;
  const present = new Set(labels.map(labelKey));
  const names = evident.labels.map(({ name }) => name);
  return {
    labels: names.filter((name) => present.has(labelKey(name))),
    declined: names.filter((name) => !present.has(labelKey(name))),
  };
}

/** Of a subject that moved: labels that the new place does not have fell off on the way, and nobody removed them. */
function withoutLost(told: LastApplied | null, { labels }: Snapshot): LastApplied | null {
  if (told === null) return null;
  const present = new Set(labels.map(labelKey));
  const stay = (names: readonly string[]) => names.filter((name) => present.has(labelKey(name)));
  return { labels: stay(told.labels), declined: told.declined, byPeople: stay(told.byPeople ?? []) };
}
