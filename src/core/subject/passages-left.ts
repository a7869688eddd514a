import { includesLabel } from '../labels/label-family.ts';
import type { Triage } from '../triage-result.ts';
import type { SubjectLabels } from './changes/subject-labels.ts';
import type { Prepared } from './prepare.ts';

/** The passages of a report in chapters where people left it, by command or by label. */
export function passagesLeft(
  { passages }: Pick<Prepared, 'passages'>,
  { correction, labels }: Triage,
  { owners: { placedByPeople, declined } }: SubjectLabels,
): string[] {
  const chosen = correction !== undefined ? labels : placedByPeople.length > 0 ? placedByPeople : null;
  const isLeft = (label: string) => (chosen ? includesLabel(chosen, label) : !includesLabel(declined, label));
  return passages.filter(({ label }) => isLeft(label)).map(({ text }) => text);
}
