import { APPENDIX_MARK } from '../../core/publication/trees/quarto-tree.ts';
import type { Imported, ImportedPassage } from '../imported.ts';
import { isMark, type Page } from './page.ts';
import type { BookSection } from './sections-of.ts';

/** Sections with the numbers that the book's tool gives them, and the text of each. */
export function importedSections(
  found: readonly BookSection[],
  pages: ReadonlyMap<string, Page>,
): Pick<Imported, 'sections' | 'passages'> {
  const sections = numbered(found);
  return {
    sections: sections.map(({ number, title, level, path, anchor }) => {
      const link = path === null ? null : `${path}${anchor === null ? '' : `#${anchor}`}`;
      return { entry: number === null ? title : `${number} ${title}`, level, page: null, link };
    }),
    passages: passagesOf(sections, pages),
  };
}

/**
 * Counts sections as tools do: chapters through the whole book, sections in their chapter, appendices by letters.
 * Returns numbers beside sections, without the marks of parts and appendices.
 */
function numbered(sections: readonly BookSection[]): (BookSection & { readonly number: string | null })[] {
  const open: { level: number; number: string | null; below: number }[] = [];
  let [chapters, appendices, lettered] = [0, 0, false];
  return sections.flatMap((section) => {
    lettered ||= section.title.startsWith(APPENDIX_MARK);
    if (isMark(section.title)) return [];
    while ((open.at(-1)?.level ?? -1) >= section.level) open.pop();
    const parent = open.at(-1);
    let number: string | null = null;
    if (section.counted > 0 && (parent?.number ?? null) !== null && parent)
      number = `${parent.number}.${++parent.below}`;
    else if (section.counted > 0) number = lettered ? String.fromCharCode(65 + appendices++) : String(++chapters);
    open.push({ level: section.level, number, below: 0 });
    return [{ ...section, number }];
  });
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
