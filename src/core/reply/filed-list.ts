import { labelKey } from '../labels/label-family.ts';
import type { ReplyWording } from '../languages/reply-wording.ts';
import { codeSpan } from '../markdown/escape-markdown.ts';
import type { Location, PlacedErratum, Triage } from '../triage-result.ts';
import { describeLocations } from './describe-locations.ts';
import { todayItem } from './edition-lines.ts';

const MAX = { items: 5, label: 50, words: 60, same: 15 };

/**
 * The one list of an acknowledgement, as Markdown: what a report says is wrong, each with its chapter, and its other
 * chapters. Null if there is neither a second chapter nor a second finding, or nothing of them can be shown.
 */
export function filedList(labels: readonly string[], triage: Triage, wording: ReplyWording): string | null {
  const { errata } = triage;
  if (labels.length < 2 && errata.length < 2) return null;
  const explained = new Set<Location>();
  const findings = errata.map((one) => erratumItem(one, labels, explained, triage, wording));
  const covered = errata.flatMap((one) => labelsOf(one, labels));
  const others = labels.length < 2 ? [] : labels.filter((label) => !covered.includes(label));
  const all = [...findings, ...others.map((label) => chapterItem(label, triage, wording))];
  const items = all.filter((item) => item !== '');
  if (items.length === 0) return null;
  const count = items.length - MAX.items;
  const lines = count > 0 ? [...items.slice(0, MAX.items), wording.more({ count })] : items;
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Of the labels those under which an erratum belongs. */
function labelsOf({ locations }: PlacedErratum, labels: readonly string[]): string[] {
  return labels.filter((label) => locations.some((location) => isSame(location.label, label)));
}

function isSame(one: string, other: string): boolean {
  return labelKey(one) === labelKey(other);
}

function chapterItem(label: string, triage: Triage, wording: ReplyWording): string {
  const { places, reasons } = describeLocations(locationsUnder(label, triage), wording);
  return wording.filedItem({
    label: labelName(label),
    places,
    reasons: triage.correction === undefined ? reasons : null,
    change: null,
    today: null,
  });
}

/**
 * With one label, the sentence above the list has it and the reasons, and the place if it is the only one. The reasons
 * for a place are said once.
 */
function erratumItem(
  erratum: PlacedErratum,
  labels: readonly string[],
  explained: Set<Location>,
  triage: Triage,
  wording: ReplyWording,
): string {
  const locations = erratum.locations.filter(({ label }) => labels.some((one) => isSame(one, label)));
  const anew = locations.filter((one) => !explained.has(one));
  for (const one of anew) explained.add(one);
  const own = labels.length > 1 ? labelsOf(erratum, labels).map(labelName) : [];
  return wording.filedItem({
    label: own.length > 0 ? wording.and(own) : null,
    places: triage.locations.length > 1 ? describeLocations(locations, wording).places : null,
    reasons: labels.length > 1 ? describeLocations(anew, wording).reasons : null,
    change: changeOf(erratum),
    today: erratum.today && !triage.ruling ? todayItem(erratum.today, wording) : null,
  });
}

/** Of long words what differs, with a few characters before. Null if nothing of them can be shown. */
function changeOf({ error, correction }: PlacedErratum): string | null {
  let same = 0;
  if (Math.max(error.length, correction?.length ?? 0) > MAX.words)
    while (same < error.length && error[same] === correction?.[same]) same++;
  const from = same > MAX.same ? same - MAX.same : 0;
  const words = [error, correction ?? ''].map((one) => one.slice(from));
  const shown = words.map((one) => codeSpan(from > 0 ? `…${one}` : one, MAX.words)).filter((one) => one !== '');
  return shown.length === 0 ? null : shown.join(' → ');
}

export function locationsUnder(label: string, { locations }: Triage): Location[] {
  return locations.filter((location) => isSame(location.label, label));
}

export function labelName(label: string): string {
  return codeSpan(label, MAX.label);
}
