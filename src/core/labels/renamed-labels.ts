import type { Catalogue } from '../publication/catalogue.ts';
import { currentNames } from './current-names.ts';
import { formerLabels } from './former-labels.ts';
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

/** The same by the names that labels have today. */
export interface RenamedLabels<Marker> extends NamedLabels<Marker> {
  history(events: readonly LabelEvent[] | null): readonly LabelEvent[] | null;
}

/**
 * Names each label as its chapter is called today. Otherwise our marker, which keeps former names, would make a renamed
 * chapter look as if a person took one label off and put another on.
 */
export function renamedLabels<Marker extends Required<LastApplied>>(
  { labels, repositoryLabels, marker }: NamedLabels<Marker>,
  catalogue: Catalogue,
  policy: LabelPolicy,
): RenamedLabels<Marker> {
  const present = { repositoryLabels, onSubject: labels };
  const current = currentNames(formerLabels(catalogue, policy), present);
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
  };
}
