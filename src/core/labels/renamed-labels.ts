import type { Action } from '../action.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formerLabels } from './former-labels.ts';
import { labelAliases } from './label-aliases.ts';
import type { LabelEvent } from './label-history.ts';
import type { LabelDefinition, LabelPolicy } from './labels.ts';
import type { LastApplied } from './last-applied.ts';

/** The labels of a subject and its repository, and what our marker remembers of them. */
export interface NamedLabels<Marker> {
  readonly labels: readonly string[];
  readonly repositoryLabels: readonly LabelDefinition[];
  /** Null if there is no marker. */
  readonly marker: Marker | null;
}

/** The same by the names that labels go by today, and the way back. */
export interface RenamedLabels<Marker> extends NamedLabels<Marker> {
  history(events: readonly LabelEvent[] | null): readonly LabelEvent[] | null;
  /** For GitHub, where a label that will be renamed still has its former name; until then it stays as it is. */
  asOnGithub(actions: readonly Action[]): Action[];
}

/**
 * Names each label as its chapter is called today, so that a chapter that was renamed is never mistaken for a person who
 * took one label off and put another on. `renames`: somebody will rename labels that GitHub still has by former names.
 */
export function renamedLabels<Marker extends Required<LastApplied>>(
  { labels, repositoryLabels, marker }: NamedLabels<Marker>,
  catalogue: Catalogue,
  policy: LabelPolicy,
  renames: boolean,
): RenamedLabels<Marker> {
  const present = { repositoryLabels, onSubject: labels };
  const { current, spelt } = labelAliases(formerLabels(catalogue, policy), present, { renames });
  const all = (names: readonly string[]) => names.map(current);
  return {
    labels: all(labels),
    repositoryLabels: repositoryLabels.map((label) => ({ ...label, name: current(label.name) })),
    marker: marker && {
      ...marker,
      labels: all(marker.labels),
      declined: all(marker.declined),
      byPeople: all(marker.byPeople),
    },
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
