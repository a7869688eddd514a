import type { Reading } from './locate/reading.ts';
import { unitsOf } from './locate/units-of.ts';
import { chapterOf } from './publication/chapter-of.ts';
import type { EditionNotice } from './publication/edition.ts';
import { lineOf, type Section } from './publication/section.ts';
import type { ChosenNotice, NoticeLink } from './triage-result.ts';

/**
 * Chooses the release notice for a report about these sections:
 *
 * 1. The notice of the edition that the report names.
 *
 * 2. The newest notice that names the section; if only a chapter is known, one that names the chapter or a section in
 * it. This does not apply to sections in several chapters.
 *
 * 3. The newest notice.
 *
 * Only notices up to the day of the report count. Null if there are none.
 */
export function chooseNotice(sections: readonly Section[], reading: Reading): ChosenNotice | null {
  const { editions, named } = reading;
  const own = editions.find(({ version }) => version === named)?.notice;
  if (own) return { ...noticeLink(own), why: 'edition' };
  const notices = editions.flatMap(({ notice }) => notice ?? []);
  const place = unitsOf(sections, reading).size > 1 ? undefined : commonPlace(sections);
  const naming = place ? notices.findLast((notice) => isNamed(place, notice, reading)) : undefined;
  if (naming) return { ...noticeLink(naming), why: 'place' };
  const newest = notices.at(-1);
  return newest ? { ...noticeLink(newest), why: 'newest' } : null;
}

/** Notices after the edition in force that name one of the sections, oldest first. */
export function changedSince(sections: readonly Section[], reading: Reading): NoticeLink[] {
  const { editions } = reading.catalogue;
  const newer = editions.slice(editions.indexOf(reading.inForce) + 1, editions.indexOf(reading.now) + 1);
  const notices = newer.flatMap(({ notice }) => notice ?? []);
  return notices.filter((notice) => sections.some((section) => isNamed(section, notice, reading))).map(noticeLink);
}

/** A notice as a reply links to it. */
export function noticeLink({ version, title, date, url }: EditionNotice): NoticeLink {
  return { version, title, date: date.slice(0, 10), url };
}

/** The innermost section that contains all of these. */
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
