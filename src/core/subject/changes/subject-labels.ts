import { wantedLabels } from '../../labels/family-of.ts';
import { includesLabel, isChapterLabel } from '../../labels/label-family.ts';
import type { LabelEvent } from '../../labels/label-history.ts';
import { type Ownership, ownership } from '../../labels/ownership.ts';
import { type RenamedLabels, renamedLabels } from '../../labels/renamed-labels.ts';
import type { MarkerState } from '../../memory/marker.ts';
import type { Facts } from '../facts.ts';
import type { Prepared } from '../prepare.ts';
import { lastKnown } from './last-known.ts';
import type { Observed } from './observed.ts';

/** What is on a subject by today's names, and whose it is. */
export interface SubjectLabels {
  readonly observed: Observed;
  readonly owners: Ownership;
  /** Empty if it was not read, or GitHub keeps none. */
  readonly history: readonly LabelEvent[];
}

/** The labels of a subject, its repository and its marker by the names that they go by today. */
export function labelsToday(
  { snapshot, acknowledgement, publication: { catalogue, policy } }: Prepared,
  { repositoryLabels }: Pick<Facts, 'repositoryLabels'>,
): RenamedLabels<MarkerState> {
  const marker = acknowledgement?.marker ?? null;
  const named = { labels: snapshot.labels, repositoryLabels: repositoryLabels ?? [], marker };
  return renamedLabels(named, catalogue, policy.labels);
}

/** The same, compared with what we knew of it when we had last looked. */
export function subjectLabels(prepared: Prepared, facts: Facts): SubjectLabels {
  const { snapshot, acknowledgement, byEvidence, family, hasMoved, publication } = prepared;
  const { labels, repositoryLabels, marker, ...today } = labelsToday(prepared, facts);
  const history = today.history(withApproved(facts));
  const evident = wantedLabels(byEvidence, publication.catalogue, publication.policy.labels).map(({ name }) => name);
  const isMarked = snapshot.discussion?.isMarkedLabelled ?? false;
  const told = lastKnown({ labels, remembered: marker, history, isMarked, evident, family, hasMoved });
  const dismissed = (today.history(dismissals(facts)) ?? []).map(({ label }) => label);
  const declined = dismissed.filter((label) => isChapterLabel(family, label) && !includesLabel(labels, label));
  const known =
    declined.length === 0 ? told : { labels: [], ...told, declined: [...(told?.declined ?? []), ...declined] };
  return {
    observed: { labels, repositoryLabels, acknowledgement: acknowledgement && { ...acknowledgement, marker } },
    owners: ownership(family, { labels }, known),
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
