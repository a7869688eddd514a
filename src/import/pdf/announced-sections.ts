import { leadingNumber } from '../../core/numbers/section-number.ts';
import type { Problem } from '../../core/problem.ts';
import { fold } from '../../core/text/fold.ts';
import { normaliseTitle } from '../../core/text/normalise-title.ts';
import type { PrintedContents, PrintedEntry } from './printed/printed-contents.ts';
import type { OutlineEntry } from './read-pdf.ts';
import type { Announced } from './section-starts.ts';

/** Sections from a PDF's outline, contents or headings, their origin, and doubts. */
export interface AnnouncedSections {
  readonly sections: readonly Announced[];
  readonly from: string;
  readonly doubts: readonly Omit<Problem, 'file'>[];
}

/**
 * Returns the sections of a PDF's outline, otherwise those of its printed contents. If it has both, each page on which
 * they differ is a doubt. `names`: printed names of the pages.
 */
export function announcedSections(
  outline: readonly OutlineEntry[],
  printed: PrintedContents,
  names: readonly (string | null)[],
): AnnouncedSections {
  const listed = printed.entries.filter(({ entry }) => isSection(entry));
  const outlined = outline.filter(({ title }) => isSection(title));
  if (outlined.length === 0) {
    return { sections: fromPrinted(listed, printed.lastPage, names), from: 'printed contents', doubts: [] };
  }
  const sections = outlined.map(({ title, level, page, top }) => ({ entry: title, level, page, top }));
  return { sections, from: 'outline', doubts: contradictions(sections, listed, names) };
}

/** Leaves out the contents itself and entries without letters and digits. */
export function isSection(title: string): boolean {
  return /[\p{L}\p{N}]/u.test(title) && !/^(?:目\s*[录次錄]|(?:table of )?contents)$/iu.test(title);
}

/** If the only root is the book's title, removes it. Otherwise the whole book would be one chapter. */
export function withoutRoot(outline: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const roots = outline.filter(({ level, title }) => level === 0 && isSection(title));
  if (roots.length !== 1 || outline.length < 3) return outline;
  return outline.filter(({ level }) => level > 0).map((entry) => ({ ...entry, level: entry.level - 1 }));
}

/**
 * A page name may occur twice, as "1" on the cover and in the body. A contents lists what follows it, and its pages go
 * up, so an entry is on the first page of that name after the contents and the entry above; otherwise before.
 */
function fromPrinted(
  printed: readonly PrintedEntry[],
  contentsPage: number,
  names: readonly (string | null)[],
): Announced[] {
  const pages = Map.groupBy(names.keys(), (index) => names[index]?.toLowerCase());
  let last = contentsPage;
  return printed.map(({ entry, level, page: name }) => {
    const named = pages.get(name.toLowerCase()) ?? [];
    const page = named.find((index) => index >= last) ?? named[0] ?? null;
    last = Math.max(last, page ?? 0);
    return { entry, level, page, top: null };
  });
}

function contradictions(
  sections: readonly Announced[],
  printed: readonly PrintedEntry[],
  names: readonly (string | null)[],
): AnnouncedSections['doubts'] {
  const pages = new Map<string, Announced[]>();
  for (const section of sections) {
    for (const key of titleKeys(section.entry)) pages.set(key, [...(pages.get(key) ?? []), section]);
  }
  return printed.flatMap(({ entry, page }) => {
    const outlined = titleKeys(entry).flatMap((key) => pages.get(key) ?? []);
    if (outlined.length === 0) return [{ key: entry, message: 'the printed contents lists it, the outline does not' }];
    const named = outlined.map((one) => (one.page === null ? null : (names[one.page] ?? null)));
    if (named.some((name) => name === null || name.toLowerCase() === page.toLowerCase())) return [];
    const key = `${entry} (${named[0]}, ${page})`;
    return [{ key, message: 'the outline and the printed contents name different pages' }];
  });
}

/** A printed contents may say "A Keywords" or "Appendix A Keywords" for the outline's "Keywords". */
function titleKeys(entry: string): string[] {
  const title = leadingNumber(entry, fold(entry))?.title || entry;
  const unlettered = title.replace(/^[A-Z]\.?\s+/u, '');
  return [...new Set([title, unlettered].map(normaliseTitle))].filter((key) => key !== '');
}
