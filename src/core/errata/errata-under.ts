import type { RecordedErratum } from '../erratum.ts';
import { labelKey } from '../labels/label-family.ts';
import type { SubjectRecord } from '../record/subject-record.ts';

/** An erratum under a chapter label. */
export interface PlacedUnder {
  readonly erratum: RecordedErratum;
  /** Where its own statement places it under the label. Null if nothing tells where it belongs. */
  readonly locations: SubjectRecord['locations'] | null;
}

/**
 * The errata of a report that belong under one of its chapter labels: those whose own statement is about it, and those of
 * which nothing tells where they belong.
 */
export function errataUnder(
  { errata, locations }: Pick<SubjectRecord, 'errata' | 'locations'>,
  label: string | null,
  labels: readonly string[],
): PlacedUnder[] {
  const own = label === null ? null : labelKey(label);
  const keys = new Set(labels.map(labelKey));
  const known = locations.map((location) => ({ location, key: labelKey(location.label) }));
  return errata.flatMap((erratum): PlacedUnder[] => {
    const told = erratum.places.flatMap((index) => known[index] ?? []).filter(({ key }) => keys.has(key));
    const here = told.filter(({ key }) => key === own).map(({ location }) => location);
    if (told.length > 0 && here.length === 0) return [];
    return [{ erratum, locations: told.length > 0 ? here : null }];
  });
}
