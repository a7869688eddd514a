import type { Action } from './core/action.ts';
import type { Catalogue } from './core/catalogue/catalogue.ts';
import { desire } from './core/desire.ts';
import { isIgnored } from './core/is-ignored.ts';
import { type LabelEvent, needsHistory, replayHistory } from './core/label-history.ts';
import { readMarker } from './core/marker.ts';
import type { LastApplied, Observed } from './core/observed.ts';
import { reconcile } from './core/reconcile.ts';
import type { Subject } from './core/subject.ts';
import { triage } from './core/triage.ts';
import type { Configured } from './github/configuration-of.ts';
import type { Snapshot } from './github/snapshot.ts';
import { policyOf } from './policy-of.ts';

/** What one look found. */
export interface Found {
  readonly snapshot: Snapshot;
  readonly catalogue: Catalogue;
  readonly configuration: Configured;
}

/** Asked of GitHub only where it is needed. */
export interface Questions {
  repositoryLabels(): Promise<Observed['repositoryLabels']>;
  labelHistory(): Promise<readonly LabelEvent[]>;
}

/** The writes that a subject needs, in order; none for what the configuration leaves alone. */
export async function decide(
  { kind }: Subject,
  { snapshot, catalogue, configuration }: Found,
  ask: Questions,
): Promise<Action[]> {
  const { ignore, labels } = configuration.configuration;
  if (isIgnored(snapshot, ignore)) return [];

  const understood = triage(snapshot.report, catalogue, labels);
  const policy = policyOf(configuration.configuration, kind);
  const observed = {
    labels: snapshot.labels,
    acknowledgement: snapshot.acknowledgement,
    repositoryLabels: await ask.repositoryLabels(),
  };
  const desireAfter = (lastApplied: LastApplied | null) => desire(understood, catalogue, policy, observed, lastApplied);

  // The marker tells what we knew; where it does not explain what is there, the history of the subject does.
  const remembered = snapshot.acknowledgement && readMarker(snapshot.acknowledgement.body);
  const desired = desireAfter(remembered);
  const lastApplied = needsHistory(desired, observed, remembered)
    ? replayHistory(desired.family, await ask.labelHistory())
    : remembered;
  return [
    ...reconcile(desireAfter(lastApplied), observed, lastApplied),
    ...snapshot.duplicates.map(({ id }): Action => ({ type: 'delete-comment', id })),
  ];
}
