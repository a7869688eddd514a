import type { Action } from '../../action.ts';
import { includesLabel, isUnsureLabel, labelKey } from '../../labels/label-family.ts';
import { type LabelDefinition, mendedLabel } from '../../labels/labels.ts';
import type { LastApplied } from '../../labels/last-applied.ts';
import { askedAnew, type Ownership, uniqueLabels } from '../../labels/ownership.ts';
import { isSameMarker, type MarkerState, markerState, writeMarker } from '../../memory/marker.ts';
import { type Memory, writeMemory } from '../../memory/memory.ts';
import { MAX_LABELS } from '../../thresholds.ts';
import type { Desired } from './desired.ts';
import type { Observed } from './observed.ts';

/** A write, or the acknowledgement as data: what it remembers may still change before its marker is written. */
export type Change = Action | Acknowledge;

export interface Acknowledge {
  readonly type: 'acknowledge';
  /** Null: there is none yet. */
  readonly id: string | null;
  readonly text: string;
  readonly marker: MarkerState;
}

/**
 * The fewest writes that make a subject what it should be without undoing anything that a person did; none the second
 * time. Labels come before the comment, so that its marker never claims what was not done.
 *
 * `known`: who set which label, by what we knew at the last look. Where no acknowledgement is wanted nothing keeps that,
 * and where `needsHistory` says so it is stale: then make it from the subject's history with `replayHistory`.
 */
export function reconcile(desired: Desired, observed: Observed, known: Ownership): Change[] {
  const owners = desired.word === 'new' ? askedAnew(known, desired.labels) : known;
  const wanted = settable(desired, observed, owners);
  const changes = labelChanges(desired, observed, owners, wanted);
  const remembered = {
    labels: [...owners.ours.filter((name) => !includesLabel(changes.remove, name)), ...changes.add],
    declined: owners.declined,
    byPeople: observed.labels.filter(
      (name) =>
        includesLabel(owners.placedByPeople, name) ||
        (owners.unsureByPeople && isUnsureLabel(desired.family, name) && !includesLabel(changes.remove, name)),
    ),
  };

  return [
    ...definitionWrites(wanted, observed),
    ...changes.remove.map((label): Action => ({ type: 'remove-label', label })),
    ...(changes.add.length === 0 ? [] : [{ type: 'add-labels', labels: changes.add } as const]),
    ...acknowledgements(desired, observed, remembered),
  ];
}

/**
 * What we may set: nothing of our own once a person has placed the subject, and never what a person removed. Spelt as the
 * repository spells it, so that the marker is the same when it is read back.
 */
function settable(desired: Desired, observed: Observed, owners: Ownership): LabelDefinition[] {
  if (owners.placedByPeople.length > 0 && desired.word === undefined) return [];

  const names = uniqueLabels(desired.labels.map(({ name }) => name));
  return names
    .filter((name) => !includesLabel(owners.declined, name))
    .slice(0, MAX_LABELS)
    .map((name) => {
      const label = desired.labels.find((label) => label.name === name)!;
      return { ...label, name: findLabel(observed.repositoryLabels, name)?.name ?? name.trim() };
    });
}

interface LabelChanges {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

function labelChanges(
  desired: Desired,
  observed: Observed,
  owners: Ownership,
  wanted: readonly LabelDefinition[],
): LabelChanges {
  const names = wanted.map(({ name }) => name);
  const add = names.filter((name) => !includesLabel(observed.labels, name));
  // An `unsure` label that a person set (an issue form, say) has served when the subject is placed. Set again later it
  // is a doubt of theirs, and stays.
  const placedNow =
    desired.word === 'new' ||
    owners.newlyPlacedByPeople.length > 0 ||
    add.some((name) => !isUnsureLabel(desired.family, name));
  const remove = observed.labels.filter(
    (name) =>
      !includesLabel(names, name) &&
      (includesLabel(owners.ours, name) || (placedNow && isUnsureLabel(desired.family, name))),
  );
  return { add, remove };
}

function definitionWrites(wanted: readonly LabelDefinition[], observed: Observed): Action[] {
  return wanted.flatMap((label): Action[] => {
    const existing = findLabel(observed.repositoryLabels, label.name);
    const mended = existing && mendedLabel(existing, label);
    if (mended) return [{ type: 'update-label', label: mended }];
    if (existing !== undefined) return [];
    // A label on the subject exists, whatever the list of the repository's labels left out.
    return includesLabel(observed.labels, label.name) ? [] : [{ type: 'create-label', label }];
  });
}

function acknowledgements(desired: Desired, observed: Observed, remembered: Required<LastApplied>): Acknowledge[] {
  if (desired.acknowledgement === null) return [];

  const current = observed.acknowledgement;
  const before = markerState(remembered, current?.marker ?? null);
  const marker = desired.memory ? { ...before, extra: writeMemory(desired.memory, before.extra) } : before;
  const text = storable(desired.acknowledgement);
  if (current?.marker && sameText(current.text, text) && isSameMarker(current.marker, marker)) return [];
  return [{ type: 'acknowledge', id: current?.id ?? null, text, marker }];
}

/** The write that a change is: the acknowledgement with its marker, which remembers all that is known by then. */
export function written(change: Change, memory?: Memory): Action {
  if (change.type !== 'acknowledge') return change;
  const { extra } = change.marker;
  const body = writeMarker(change.text, { ...change.marker, extra: memory ? writeMemory(memory, extra) : extra });
  return change.id === null ? { type: 'create-comment', body } : { type: 'update-comment', id: change.id, body };
}

/** Without what GitHub would not give back as it was: the comparison of the next look would fail for ever. */
function storable(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u0008\u000b-\u001f]/g, '')
  );
}

/** Line endings and outer or trailing space are GitHub's to change. */
function sameText(one: string, other: string): boolean {
  return normalLines(one) === normalLines(other);
}

function normalLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

function findLabel(labels: readonly LabelDefinition[], name: string): LabelDefinition | undefined {
  return labels.find((label) => labelKey(label.name) === labelKey(name));
}
