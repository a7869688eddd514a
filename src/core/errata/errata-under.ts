import type { RecordedErratum } from '../erratum.ts';
import { labelKey } from '../labels/label-family.ts';
import type { SubjectRecord } from '../record/subject-record.ts';

type Locations = Pick<SubjectRecord, 'locations'>;

/**
 * The errata of a report that belong under one of its chapter labels: those whose own statement is about it, and those of
 * which nothing tells where they belong. `isHere` says more of a place under the label, such as its section.
 */
export function errataUnder(
  { errata, locations }: Pick<SubjectRecord, 'errata' | 'locations'>,
  label: string | null,
  labels: readonly string[],
  isHere: (place: Locations) => boolean,
): RecordedErratum[] {
  const isUnder = (place: Locations, other: string) =>
    place.locations.some((one) => labelKey(one.label) === labelKey(other));
  return errata.filter(({ places }) => {
    const place = { locations: places.flatMap((index) => locations[index] ?? []) };
    if (!labels.some((other) => isUnder(place, other))) return true;
    return label !== null && isUnder(place, label) && isHere(place);
  });
}
