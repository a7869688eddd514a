import type { EditionNotice } from './catalogue/catalogue.ts';
import { chapterOf } from './catalogue/chapter-of.ts';
import { lineOf, type Section } from './catalogue/section.ts';
import type { Reading } from './locate/reading.ts';
import { unitsOf } from './locate/units-of.ts';

/**
 * The release notice that matters to a report about these sections: of the edition that the report names; else the
 * newest that names the section, or, where only a chapter is known, that names the chapter or a section in it; else the
 * newest, and so where the sections lie in several chapters. Only notices that existed on the report's day count. Null
 * where the publication has no notices.
 */
export function chooseNotice(sections: readonly Section[], reading: Reading): EditionNotice | null {
  const { editions, named } = reading;
  const own = editions.find(({ version }) => version === named)?.notice;
  if (own) return own;
  const notices = editions.flatMap(({ notice }) => notice ?? []);
  const place = unitsOf(sections, reading).size > 1 ? undefined : commonPlace(sections);
  const naming = place ? notices.findLast((notice) => isNamed(place, notice, reading)) : undefined;
  return naming ?? notices.at(-1) ?? null;
}

/** Newer notices than the edition in force that name one of the sections, oldest first. */
export function changedSince(sections: readonly Section[], reading: Reading): EditionNotice[] {
  const { editions } = reading.catalogue;
  const newer = editions.slice(editions.indexOf(reading.inForce) + 1, editions.indexOf(reading.now) + 1);
  const notices = newer.flatMap(({ notice }) => notice ?? []);
  return notices.filter((notice) => sections.some((section) => isNamed(section, notice, reading)));
}

/** What several findings have in common: the innermost section that holds them all. */
function commonPlace([first, ...others]: readonly Section[]): Section | undefined {
  return first && lineOf(first).find((place) => others.every((section) => lineOf(section).includes(place)));
}

function isNamed(section: Section, notice: EditionNotice, reading: Reading): boolean {
  if (notice.names.has(section.family)) return true;
  const { catalogue, now } = reading;
  const chapter = chapterOf(catalogue, section, now);
  if (chapter?.family !== section.family && section.parent !== null) return false;
  return [...notice.names].some((family) => {
    const [named] = catalogue.families.get(family) ?? [];
    return named && lineOf(named).some((place) => place.family === section.family);
  });
}
