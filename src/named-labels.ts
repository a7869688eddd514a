import type { Action } from './core/action.ts';
import type { Catalogue } from './core/catalogue/catalogue.ts';
import { formerLabels } from './core/labels/former-labels.ts';
import { labelAliases } from './core/labels/label-aliases.ts';
import type { LabelEvent } from './core/labels/label-history.ts';
import type { LabelPolicy } from './core/labels/labels.ts';
import { type MarkerState, readMarker, writeMarker } from './core/memory/marker.ts';
import type { Observed } from './core/subject/observed.ts';

/** What a look knows of labels by the names that they go by today, and the way back. */
export interface NamedLabels {
  /** What our reply remembers under a former name is no reason to write it anew. */
  readonly observed: Observed;
  readonly remembered: MarkerState | null;
  history(events: readonly LabelEvent[] | null): readonly LabelEvent[] | null;
  /** For GitHub, where a label that will be renamed still has its former name; until then it stays as it is. */
  asOnGithub(actions: readonly Action[]): Action[];
}

/**
 * Names each label as its chapter is called today, so that a chapter that was renamed is never mistaken for a person who
 * took one label off and put another on. `renames`: somebody will rename labels that GitHub still has by former names.
 */
export function namedLabels(
  { labels, acknowledgement, repositoryLabels }: Observed,
  catalogue: Catalogue,
  policy: LabelPolicy,
  renames: boolean,
): NamedLabels {
  const present = { repositoryLabels, onSubject: labels };
  const { current, spelt } = labelAliases(formerLabels(catalogue, policy), present, { renames });
  const all = (names: readonly string[]) => names.map(current);
  const written = acknowledgement && readMarker(acknowledgement.body);
  const remembered = written && {
    ...written,
    labels: all(written.labels),
    declined: all(written.declined),
    byPeople: all(written.byPeople),
  };
  const isRenamed = JSON.stringify(remembered) !== JSON.stringify(written);
  return {
    observed: {
      labels: all(labels),
      acknowledgement:
        acknowledgement && remembered && isRenamed
          ? { ...acknowledgement, body: writeMarker(acknowledgement.body, remembered) }
          : acknowledgement,
      repositoryLabels: repositoryLabels.map((label) => ({ ...label, name: current(label.name) })),
    },
    remembered,
    history: (events) => events?.map((event) => ({ ...event, label: current(event.label) })) ?? null,
    asOnGithub: (actions) => actions.flatMap((action) => respelt(action, spelt)),
  };
}

function respelt(action: Action, spelt: (name: string) => string): Action[] {
  const isFormer = (name: string) => spelt(name) !== name;
  if (action.type === 'add-labels') {
    const { true: former = [], false: current = [] } = Object.groupBy(action.labels, (name) => `${isFormer(name)}`);
    return [
      ...(current.length > 0 ? [{ ...action, labels: current }] : []),
      ...(former.length > 0 ? [{ ...action, labels: former.map(spelt), isFormer: true } as const] : []),
    ];
  }
  if (action.type === 'remove-label' && isFormer(action.label)) {
    return [{ ...action, label: spelt(action.label), isFormer: true }];
  }
  if (action.type === 'update-label' && isFormer(action.label.name)) return [];
  return [action];
}
