import type { LabelFamily } from '../../labels/label-family.ts';
import { labelKey } from '../../labels/label-family.ts';
import { type LabelEvent, replayHistory } from '../../labels/label-history.ts';
import type { LastApplied } from '../../labels/last-applied.ts';

/** What tells what we knew of a subject's labels when we had last looked. */
export interface Clues {
  /** Names of the labels that are on it now. */
  readonly labels: readonly string[];
  /** What our marker says; null if there is none. */
  readonly remembered: LastApplied | null;
  /** Null if it was not asked for, or GitHub keeps none. */
  readonly history: readonly LabelEvent[] | null;
  /** True for a discussion that our reaction marks as labelled. */
  readonly isMarked: boolean;
  /** Names of the labels that evidence alone asks for. */
  readonly evident: readonly string[];
  readonly family: LabelFamily;
  /** It was transferred, or became a discussion, since then. */
  readonly hasMoved: boolean;
}

/**
 * What we knew of a subject's labels when we had last looked. The marker tells; if it does not explain what is there, the
 * history of the subject does; and if there is neither, the mark that we left on a discussion.
 */
export function lastKnown(clues: Clues): LastApplied | null {
  const { history, remembered, family, hasMoved, labels } = clues;
  const told = history === null ? (remembered ?? guessed(clues)) : replayHistory(family, history);
  return hasMoved ? withoutLost(told, labels) : told;
}

/** Of a discussion that our reaction marks, though no comment tells more: what we would set is what we did set. */
function guessed({ isMarked, labels, evident }: Clues): LastApplied | null {
  if (!isMarked) return null;
  const present = new Set(labels.map(labelKey));
  return {
    labels: evident.filter((name) => present.has(labelKey(name))),
    declined: evident.filter((name) => !present.has(labelKey(name))),
  };
}

/** A subject that moved to another repository loses the labels that do not exist there. No one removed them. */
function withoutLost(told: LastApplied | null, labels: readonly string[]): LastApplied | null {
  if (told === null) return null;
  const present = new Set(labels.map(labelKey));
  const stay = (names: readonly string[]) => names.filter((name) => present.has(labelKey(name)));
  return { labels: stay(told.labels), declined: told.declined, byPeople: stay(told.byPeople ?? []) };
}
