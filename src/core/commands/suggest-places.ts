import { chapterOf } from '../publication/chapter-of.ts';
import type { Section } from '../publication/section.ts';
import { normaliseTitle } from '../text/normalise-title.ts';
import { titleLikeness } from '../text/title-likeness.ts';
import { findPlaces, type Lookup, type Place } from './find-places.ts';

const MAX_SUGGESTIONS = 4;
const MIN_LIKENESS = 0.4;

/**
 * Suggests words that work in place of words that did not: one for each possible chapter, or the most similar titles,
 * or any chapter. Each suggestion is tried before it is offered.
 */
export function suggestPlaces(place: Place, lookup: Lookup): string[] {
  const open = place.chapters.size > 1 ? place.sections : similarSections(place.words, lookup);
  const found = new Map<number, string>();
  for (const section of [...open, ...(place.chapters.size > 1 ? [] : newestSections(lookup))]) {
    if (found.size === MAX_SUGGESTIONS) break;
    const chapter = chapterIn(section, lookup);
    if (chapter === undefined || found.has(chapter.family)) continue;
    const named = [section.number?.printed ?? '', section.title].filter(Boolean).join(' ');
    const works = [section.title, named, chapter.title].find((words) => meansOnly(words, chapter.family, lookup));
    if (works !== undefined) found.set(chapter.family, works);
    if (place.chapters.size === 0 && open.length === 0 && found.size === 1) break;
  }
  return [...found.values()];
}

function similarSections(words: string, lookup: Lookup): Section[] {
  const key = normaliseTitle(words);
  if (key.length < 2) return [];
  return newestSections(lookup)
    .map((section) => ({ section, likeness: titleLikeness(section.key, key) }))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ section }) => section);
}

function newestSections({ catalogue }: Lookup): readonly Section[] {
  return catalogue.editions.at(-1)?.sections ?? [];
}

function chapterIn(section: Section, { catalogue }: Lookup) {
  const newest = catalogue.editions.at(-1);
  return (newest && chapterOf(catalogue, section, newest)) ?? undefined;
}

function meansOnly(words: string, family: number, lookup: Lookup): boolean {
  const [only, ...others] = findPlaces(words, lookup);
  return only !== undefined && others.length === 0 && only.chapters.size === 1 && only.chapters.has(family);
}
