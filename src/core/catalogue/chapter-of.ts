import type { Catalogue, Edition } from './catalogue.ts';
import { liveSection } from './live-section.ts';
import { lineOf, type Section } from './section.ts';

/** A section that carries a label of its own. */
export interface Chapter {
  readonly family: number;
  /** As the newest edition that has it calls it. */
  readonly title: string;
  /** The title, with the number before it where another chapter bears the same title: what tells chapters apart. */
  readonly name: string;
  /** Number as printed in the newest edition that has it. */
  readonly number: string | null;
}

/**
 * The chapter that a section belongs to in an edition: the outermost section around it, or the one below that where the
 * configuration labels by section. A section that has no place left in that edition stays in the chapter it was last in.
 */
export function chapterOf(catalogue: Catalogue, section: Section, edition: Edition): Chapter {
  const place = liveSection(catalogue, section, edition) ?? section;
  const line = lineOf(place);
  const outermost = line.at(-1) ?? place;
  return asChapter(catalogue, catalogue.bySection.has(outermost.family) ? (line.at(-2) ?? outermost) : outermost);
}

/** All chapters of an edition in reading order; those labelled by section followed by their sections. */
export function chaptersOf(catalogue: Catalogue, edition: Edition): Chapter[] {
  const chapters = edition.sections
    .filter(({ parent }) => parent === null || (parent.parent === null && catalogue.bySection.has(parent.family)))
    .map((section) => asChapter(catalogue, section));
  return [...new Map(chapters.map((chapter) => [chapter.family, chapter])).values()];
}

/** The name of a section as a chapter, as the newest edition that has it gives it. */
export function chapterNameOf(catalogue: Catalogue, section: Section): string {
  return asChapter(catalogue, section).name;
}

/** Names of the chapters of all editions: labels of those that are gone are still ours. */
export function chapterNames(catalogue: Catalogue): string[] {
  const newest = [...catalogue.families.values()].flatMap(([section]) => section ?? []);
  const chapters = newest.filter(
    ({ parent }) => parent === null || (parent.parent === null && catalogue.bySection.has(parent.family)),
  );
  return [...new Set(chapters.map((section) => asChapter(catalogue, section).name))];
}

/** Under the name that the configuration gives what took another ("发布管理" → "变更管理"), in every edition. */
function asChapter(catalogue: Catalogue, section: Section): Chapter {
  const renamed = catalogue.moves.find(({ from, since }) => from === section.family && since === 0);
  const family = renamed?.to ?? section.family;
  const newest = catalogue.families.get(family)?.[0] ?? section;
  const number = newest.number?.printed ?? null;
  const distinct = number !== null && catalogue.sharedTitles.has(newest.key);
  return { family, title: newest.title, name: distinct ? `${number} ${newest.title}` : newest.title, number };
}
