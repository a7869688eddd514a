import type { Catalogue } from '../../src/core/publication/catalogue.ts';
import { chapterOf } from '../../src/core/publication/chapter-of.ts';
import type { Section } from '../../src/core/publication/section.ts';
import type { Gold } from './gold.ts';
import { isSameChapter } from './verdict.ts';

/** Whether one of these sections is what a report is about: the section itself if its link is known, or its chapter. */
export function isAbout(sections: readonly Section[], gold: Gold, catalogue: Catalogue): boolean {
  const { links, chapters, offers } = gold;
  if (links) return sections.some(({ link }) => link !== null && links.includes(link));
  const now = catalogue.editions.at(-1);
  const names = [...chapters, offers].flat();
  const isRight = (chapter: string) => names.some((name) => isSameChapter(chapter, name));
  return sections.some((section) => now && isRight(chapterOf(catalogue, section, now).name));
}
