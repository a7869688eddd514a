import { leadingNumber } from '../../core/numbers/section-number.ts';
import { fold } from '../../core/text/fold.ts';
import { normaliseTitle } from '../../core/text/normalise-title.ts';
import type { PrintedEntry } from './printed-contents.ts';
import type { OutlineEntry } from './read-pdf.ts';
import type { Announced } from './section-starts.ts';

/** Sections from a PDF's outline or contents, their origin, and doubts. */
export interface AnnouncedSections {
  readonly sections: readonly Announced[];
  readonly from: string;
  readonly doubts: readonly string[];
}

/**
 * Returns the sections of a PDF's outline, otherwise those of its printed contents. If it has both, each page on which
 * they differ is a doubt. `names`: printed names of the pages.
 */
export function announcedSections(
  outline: readonly OutlineEntry[],
  printed: readonly PrintedEntry[],
  names: readonly (string | null)[],
): AnnouncedSections {
  const listed = printed.filter(({ entry }) => isSection(entry));
  const outlined = withoutRoot(outline.filter(({ title }) => isSection(title)));
  if (outlined.length === 0) {
    return { sections: fromPrinted(listed, names), from: 'printed contents', doubts: [] };
  }
  const sections = outlined.map(({ title, level, page, top }) => ({ entry: title, level, page, top }));
  return { sections, from: 'outline', doubts: contradictions(sections, listed, names) };
}

/** Leaves out the contents itself and entries without letters. */
function isSection(title: string): boolean {
  return /\p{L}/u.test(title) && !/^(?:目\s*[录次錄]|(?:table of )?contents)$/iu.test(title);
}

/** If the only root is the book's title, removes it. Otherwise the whole book would be one chapter. */
function withoutRoot(outline: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const roots = outline.filter(({ level }) => level === 0);
  if (roots.length !== 1 || outline.length < 3) return outline;
  return outline.filter(({ level }) => level > 0).map((entry) => ({ ...entry, level: entry.level - 1 }));
}

function fromPrinted(printed: readonly PrintedEntry[], names: readonly (string | null)[]): Announced[] {
  let last = 0;
  return printed.map(({ entry, level, page: name }) => {
    const same = (one: string | null) => one?.toLowerCase() === name.toLowerCase();
    const onward = names.findIndex((one, index) => index >= last && same(one));
    const page = onward >= 0 ? onward : names.findIndex(same);
    if (page >= 0) last = page;
    return { entry, level, page: page < 0 ? null : page, top: null };
  });
}

function contradictions(
  sections: readonly Announced[],
  printed: readonly PrintedEntry[],
  names: readonly (string | null)[],
): string[] {
  const pages = Map.groupBy(sections, ({ entry }) => titleKey(entry));
  return printed.flatMap(({ entry, page }) => {
    const outlined = pages.get(titleKey(entry));
    if (!outlined) return [`the printed contents lists "${entry}", the outline does not`];
    const named = outlined.map((one) => (one.page === null ? null : (names[one.page] ?? null)));
    return named.some((name) => name === null || name.toLowerCase() === page.toLowerCase())
      ? []
      : [`"${entry}" is on page ${named[0]} by the outline, on ${page} by the printed contents`];
  });
}

function titleKey(entry: string): string {
  return normaliseTitle(leadingNumber(entry, fold(entry))?.title || entry);
}
