import type { Catalogue } from './catalogue.ts';
import type { Edition } from './edition.ts';
import { liveSection } from './live-section.ts';
import { lineOf, type Section } from './section.ts';
import { distinctName } from './shared-titles.ts';

/** A section with a label of its own. */
export interface Chapter {
  readonly family: number;
  /** The title in the newest edition that has it. */
  readonly title: string;
  /** What its label says behind the prefix: see distinctName. */
  readonly name: string;
  /** The printed number in the newest edition that has it. */
  readonly number: string | null;
}

/**
 * The chapter of a section in an edition: the outermost section around it, or the section below that if the
 * configuration labels this chapter by section. A section without a place in that edition stays in its last chapter.
 */
export function chapterOf(catalogue: Catalogue, section: Section, edition: Edition): Chapter {
  const place = liveSection(catalogue, section, edition) ?? section;
  const line = lineOf(place);
  const outermost = line.at(-1) ?? place;
  return asChapter(catalogue, catalogue.bySection.has(outermost.family) ? (line.at(-2) ?? outermost) : outermost);
}

/** All chapters of an edition in reading order. A chapter labelled by section is followed by its sections. */
export function chaptersOf(catalogue: Catalogue, edition: Edition): Chapter[] {
  const chapters = edition.sections
    .filter(({ parent }) => parent === null || (parent.parent === null && catalogue.bySection.has(parent.family)))
    .map((section) => asChapter(catalogue, section));
  return [...new Map(chapters.map((chapter) => [chapter.family, chapter])).values()];
}

/** The name of a section as a chapter, from the newest edition that has it. */
export function chapterNameOf(catalogue: Catalogue, section: Section): string {
  return asChapter(catalogue, section).name;
}

/** Chapter names of all editions. Labels of chapters that no longer exist are still ours. */
export function chapterNames(catalogue: Catalogue): string[] {
  const newest = [...catalogue.families.values()].flatMap(([section]) => section ?? []);
  const chapters = newest.filter(
    ({ parent }) => parent === null || (parent.parent === null && catalogue.bySection.has(parent.family)),
  );
  return [...new Set(chapters.map((section) => asChapter(catalogue, section).name))];
}

/** Applies the configured new name ("发布管理" → "变更管理") in every edition. */
function asChapter(catalogue: Catalogue, section: Section): Chapter {
  const renamed = catalogue.moves.find(({ from, since }) => from === section.family && since === 0);
  const family = renamed?.to ?? section.family;
  const newest = catalogue.families.get(family)?.[0] ?? section;
  const name = distinctName(newest, catalogue.sharedTitles);
  return { family, title: newest.title, name, number: newest.number?.printed ?? null };
}
