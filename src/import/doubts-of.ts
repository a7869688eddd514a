import type { Problem } from '../core/problem.ts';
import type { ContentsEntry } from '../core/publication/contents/contents-entry.ts';
import { normaliseTitle } from '../core/text/normalise-title.ts';
import { arabicPage } from './contents-file.ts';
import type { Imported, ImportedSection } from './imported.ts';

/**
 * Reports suspicious sections: missing pages or pages that go backwards, duplicate numbers under a parent, and sections
 * without text if others have some. `entries`: how they read back from the contents.
 */
export function doubtsOf(imported: Imported, entries: readonly (ContentsEntry | null)[], file: string): Problem[] {
  const { sections, passages } = imported;
  const doubt = (section: ImportedSection | undefined, message: string, detail = '') => ({
    file,
    key: `${section?.entry ?? ''}${detail}`,
    message,
  });
  const withText = new Set(passages.map(({ section }) => section));
  const paged = sections.some(({ page }) => page !== null);
  const doubts: Problem[] = [];
  let last = 0;
  for (const [index, section] of sections.entries()) {
    const page = arabicPage(section.page);
    if (paged && page === null) {
      doubts.push(
        section.page === null
          ? doubt(section, 'has no page')
          : doubt(section, 'its page is left out, since a contents has only Arabic pages', ` (${section.page})`),
      );
    }
    if (page !== null && page < last)
      doubts.push(doubt(section, 'is on a page before the section above', ` (${page}, ${last})`));
    last = page ?? last;
    const leaf = (sections[index + 1]?.level ?? 0) <= section.level;
    if (leaf && withText.size > 0 && !withText.has(index)) doubts.push(doubt(section, 'has no text'));
  }
  for (const index of twins(sections, entries))
    doubts.push(doubt(sections[index], 'has the number of a section beside it'));
  return doubts;
}

/** Sections with the same number as an earlier one under the same parent. */
function twins(sections: readonly ImportedSection[], entries: readonly (ContentsEntry | null)[]): number[] {
  const line: number[] = [];
  const seen = new Set<string>();
  return sections.flatMap(({ level }, index) => {
    line.length = Math.min(line.length, level);
    const number = entries[index]?.number?.printed;
    const key = `${line.at(-1) ?? ''} ${normaliseTitle(number ?? '')}`;
    line.push(index);
    if (number === undefined) return [];
    const twice = seen.has(key);
    seen.add(key);
    return twice ? [index] : [];
  });
}
