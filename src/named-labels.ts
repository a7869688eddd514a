import type { Action } from './core/action.ts';
import type { Catalogue } from './core/catalogue/catalogue.ts';
import { formerLabels } from './core/former-labels.ts';
import { labelAliases } from './core/label-aliases.ts';
import type { LabelEvent } from './core/label-history.ts';
import type { LabelPolicy } from './core/labels.ts';
import type { MarkerState } from './core/marker.ts';
import type { Observed } from './core/observed.ts';

/** What a look knows of labels, by the names that somebody wrote down at some time. */
interface Written {
  readonly labels: readonly string[];
  readonly remembered: MarkerState | null;
  readonly repositoryLabels: Observed['repositoryLabels'];
}

/** The same by the names that the labels go by today, and the way back. */
export interface NamedLabels extends Written {
  history(events: readonly LabelEvent[] | null): readonly LabelEvent[] | null;
  /** For GitHub, where a label that will be renamed still has its former name; until then it stays as it is. */
  asOnGithub(actions: readonly Action[]): Action[];
}

/**
 * Names each label as its chapter is called today, so that a chapter that was renamed is never mistaken for a person who
 * took one label off and put another on. `renames`: somebody will rename labels that GitHub still has by former names.
 */
export function namedLabels(
  { labels, remembered, repositoryLabels }: Written,
  catalogue: Catalogue,
  policy: LabelPolicy,
  renames: boolean,
): NamedLabels {
  const present = { repositoryLabels, onSubject: labels };
  const { current, spelt } = labelAliases(formerLabels(catalogue, policy), present, { renames });
  const all = (names: readonly string[]) => names.map(current);
  return {
    labels: all(labels),
    remembered: remembered && {
      ...remembered,
      labels: all(remembered.labels),
      declined: all(remembered.declined),
      byPeople: all(remembered.byPeople),
    },
    repositoryLabels: repositoryLabels.map((label) => ({ ...label, name: current(label.name) })),
    history: (events) => events?.map((event) => ({ ...event, label: current(event.label) })) ?? null,
    asOnGithub: (actions) => actions.flatMap((action) => respelt(action, spelt)),
  };
}

function respelt(action: Action, spelt: (name: string) => string): Action[] {
  if (action.type === 'add-labels') return [{ ...action, labels: action.labels.map(spelt) }];
  if (action.type === 'remove-label') return [{ ...action, label: spelt(action.label) }];
  if (action.type === 'update-label' && spelt(action.label.name) !== action.label.name) return [];
  return [action];
}
