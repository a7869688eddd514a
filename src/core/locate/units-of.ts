import { chapterOf } from '../publication/chapter-of.ts';
import type { Section } from '../publication/section.ts';
import type { Reading } from './reading.ts';

/** Families of the chapters that carry the labels of these sections. */
export function unitsOf(sections: readonly Section[], { catalogue, now }: Reading): Set<number> {
  return new Set(sections.flatMap((section) => chapterOf(catalogue, section, now)?.family ?? []));
}
