import { countNumbers } from '../../core/publication/trees/count-numbers.ts';
import type { Imported, ImportedPassage } from '../imported.ts';
import type { Page } from './page.ts';
import type { BookSection } from './sections-of.ts';

/** Sections with the numbers that the book's tool gives them, and the text of each. */
export function importedSections(
  found: readonly BookSection[],
  pages: ReadonlyMap<string, Page>,
): Pick<Imported, 'sections' | 'passages'> {
  const sections = countNumbers(found);
  return {
    sections: sections.map(({ number, title, level, path, anchor }) => {
      const link = path === null ? null : `${path}${anchor === null ? '' : `#${anchor}`}`;
      return { entry: number === null ? title : `${number} ${title}`, level, page: null, link };
    }),
    passages: passagesOf(sections, pages),
  };
}

/** The text of each section: from its start in a file to the start of the next one there. */
function passagesOf(sections: readonly BookSection[], pages: ReadonlyMap<string, Page>): ImportedPassage[] {
  const passages: ImportedPassage[] = [];
  for (const [path, indexes] of Map.groupBy(sections.keys(), (index) => sections[index]?.path ?? '')) {
    const starts = indexes
      .map((section) => ({ section, start: sections[section]?.start ?? 0 }))
      .toSorted((a, b) => a.start - b.start);
    const once = starts.filter(({ start }, index) => start !== starts[index - 1]?.start);
    for (const [index, { section, start }] of once.entries()) {
      const lines = pages.get(path)?.lines.slice(index === 0 ? 0 : start, once[index + 1]?.start) ?? [];
      if (lines.length > 0) passages.push({ section, page: null, text: lines.map(({ text }) => text).join('\n') });
    }
  }
  return passages.toSorted((a, b) => a.section - b.section);
}
