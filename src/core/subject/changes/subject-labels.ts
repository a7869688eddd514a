import { labelFamily, wantedLabels } from '../../labels/family-of.ts';
import { includesLabel, isChapterLabel, type LabelFamily } from '../../labels/label-family.ts';
import type { LabelEvent } from '../../labels/label-history.ts';
import type { LastApplied } from '../../labels/last-applied.ts';
import { type RenamedLabels, renamedLabels } from '../../labels/renamed-labels.ts';
import type { MarkerState } from '../../memory/marker.ts';
import type { Facts } from '../facts.ts';
import type { Prepared } from '../prepare.ts';
import { lastKnown } from './last-known.ts';
import type { Observed } from './observed.ts';

/** What is on a subject by today's names, and what we knew of it. */
export interface SubjectLabels {
  readonly family: LabelFamily;
  readonly observed: Observed;
  readonly lastApplied: LastApplied | null;
  /** Empty if it was not read, or GitHub keeps none. */
  readonly history: readonly LabelEvent[];
}

/** The labels of a subject, its repository and its marker by the names that they go by today. */
export function labelsToday(
  { snapshot, acknowledgement, publication: { catalogue, policy } }: Prepared,
  { repositoryLabels }: Pick<Facts, 'repositoryLabels'>,
): RenamedLabels<MarkerState> & { readonly family: LabelFamily } {
  const marker = acknowledgement?.marker ?? null;
  const named = { labels: snapshot.labels, repositoryLabels: repositoryLabels ?? [], marker };
  return {
    ...renamedLabels(named, catalogue, policy.labels),
    family: labelFamily(catalogue, policy.labels),
  };
}

/** The same, with what we knew of it when we had last looked. */
export function subjectLabels(prepared: Prepared, facts: Facts): SubjectLabels {
  const { snapshot, acknowledgement, byEvidence, hasMoved, publication } = prepared;
  const { family, labels, repositoryLabels, marker, ...today } = labelsToday(prepared, facts);
  const history = today.history(withApproved(facts));
  const evident = wantedLabels(byEvidence, publication.catalogue, publication.policy.labels).map(({ name }) => name);
  const isMarked = snapshot.discussion?.isMarkedLabelled ?? false;
  const told = lastKnown({ labels, remembered: marker, history, isMarked, evident, family, hasMoved });
  const dismissed = (today.history(dismissals(facts)) ?? []).map(({ label }) => label);
  const declined = dismissed.filter((label) => isChapterLabel(family, label) && !includesLabel(labels, label));
  return {
    family,
    observed: { labels, repositoryLabels, acknowledgement: acknowledgement && { ...acknowledgement, marker } },
    lastApplied:
      declined.length === 0 ? told : { labels: [], ...told, declined: [...(told?.declined ?? []), ...declined] },
    history: history ?? [],
  };
}

/** The history of the labels. One of ours that a person approved is the person's. */
function withApproved({ labelHistory, suggestions }: Facts): readonly LabelEvent[] | null {
  const approved = new Set(suggestions?.map(({ event }) => event));
  if (!labelHistory) return null;
  return labelHistory.map((one) => (one.id !== undefined && approved.has(one.id) ? { ...one, ours: false } : one));
}

/** Labels whose suggestion a person dismissed, as if the person had taken them off. */
function dismissals({ suggestions }: Facts): LabelEvent[] {
  return (suggestions ?? []).flatMap(({ label, isDismissed }) =>
    label !== null && isDismissed ? [{ type: 'unlabeled', label, ours: false }] : [],
  );
}
