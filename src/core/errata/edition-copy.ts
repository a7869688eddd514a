import { labelKey } from '../labels/label-family.ts';
import { type LabelPolicy, labelName } from '../labels/labels.ts';
import { recallSection, type SectionName } from '../memory/correction.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { chapterOf } from '../publication/chapter-of.ts';
import type { Edition } from '../publication/edition.ts';
import { liveSection } from '../publication/live-section.ts';
import type { Section } from '../publication/section.ts';
import { editionFinder } from '../publication/versions/find-edition.ts';
import type { SubjectRecord } from '../record/subject-record.ts';

/** A copy of one edition, as errata for it see it. */
export interface EditionCopy {
  readonly version: string;
  /** Whether what a record reports is to be found in the copy. */
  applies(record: SubjectRecord): boolean;
  /** Where a report under a chapter label belongs in the copy. Empty if it has no such place. */
  placesOf(record: Pick<SubjectRecord, 'locations'>, label: string): readonly Section[];
}

/** The copy of an edition. */
export function editionCopy(edition: Edition, catalogue: Catalogue, policy: Pick<LabelPolicy, 'prefix'>): EditionCopy {
  const { editions } = catalogue;
  const newest = editions.at(-1) ?? edition;
  const find = editionFinder(editions);
  /** -1 for an edition that the catalogue lacks. */
  const orderOf = (version: string) => editions.indexOf(find(version) as Edition);
  const own = orderOf(edition.version);
  const labelOf = (section: Section) => labelKey(labelName(chapterOf(catalogue, section, newest).name, policy));
  const chapters = new Map(edition.sections.toReversed().map((section) => [labelOf(section), section]));
  /** Thousands of reports name the same few sections. */
  const places = new Map<string, Section | null>();
  const placeOf = (name: SectionName): Section | null => {
    const key = `${name.edition}\n${name.number}\n${name.title}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const section = recallSection(catalogue, name);
    const place = section ? liveSection(catalogue, section, edition) : null;
    places.set(key, place);
    return place;
  };
  return {
    version: edition.version,
    /** It was reported of this edition or an earlier one, and not fixed by then. What was accepted stays when it is closed. */
    applies({ edition: version, state, isFixed, fixedIn, judgement }) {
      const reported = orderOf(version);
      if (reported < 0 || reported > own) return false;
      if (!isFixed) return state === 'open' || judgement !== null;
      return fixedIn === null ? reported === own : orderOf(fixedIn) > own;
    },
    placesOf({ locations }, label) {
      const told = locations.filter((one) => labelKey(one.label) === labelKey(label));
      const sections = told.flatMap((one) => placeOf(one) ?? []);
      const chapter = chapters.get(labelKey(label));
      return sections.length > 0 ? [...new Set(sections)] : chapter ? [chapter] : [];
    },
  };
}
