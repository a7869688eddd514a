import { leadingNumber } from '../../core/numbers/section-number.ts';
import { isMark } from '../../core/publication/trees/count-numbers.ts';
import type { TreeEntry } from '../../core/publication/trees/tree.ts';
import { fold } from '../../core/text/fold.ts';
import type { Page, PageHeading } from './page.ts';

/** A section of a book: an entry of its tree, or a heading in the file of one. */
export interface BookSection {
  readonly title: string;
  readonly level: number;
  /** How many levels are numbered from here down. */
  readonly counted: number;
  /** Resolved path of the file. Null if there is none. */
  readonly path: string | null;
  readonly anchor: string | null;
  /** Index of the line in the file where it begins. */
  readonly start: number;
}

/** An entry of a tree with its file. */
export interface ReadEntry {
  readonly entry: TreeEntry;
  readonly title: string;
  readonly path: string | null;
  readonly page: Page | null;
  /** Anchors that entries of the tree have in this file. */
  readonly claimed: ReadonlySet<string>;
}

/**
 * The sections of an entry: itself, and the headings of its file that have a number. Other headings are text. Numbers
 * are printed ("2.4.3 Title"), or the book's tool counts them. With `whole` the file is the book: all its headings are
 * sections, and it is none itself.
 */
export function sectionsOf({ entry, title, path, page, claimed }: ReadEntry, whole: boolean): BookSection[] {
  const { level, anchor } = entry;
  const start = anchor === null ? 0 : (page?.headings.find(({ anchors }) => anchors.includes(anchor))?.line ?? 0);
  const counted = page?.isCounted === false ? 0 : entry.counted;
  const own: BookSection = { title, level, counted, path, anchor, start };
  if (page === null || anchor !== null) return whole ? [] : [own];
  let silent = page.isCounted || whole ? Number.POSITIVE_INFINITY : 1;
  const top = Math.min(...page.headings.map(({ depth }) => depth));
  const inside = page.headings.flatMap((heading): BookSection[] => {
    const below = whole ? heading.depth - top : entry.counted > 0 ? heading.depth - 1 : heading.depth - top + 1;
    // Below a heading without number, none has one.
    if (heading.depth <= silent && !isMark(heading.title))
      silent = heading.isCounted ? Number.POSITIVE_INFINITY : heading.depth;
    const levels = heading.depth < silent ? Math.max(0, entry.counted - below) : 0;
    const isSection = whole || levels > 0 || below === 0;
    if (heading.anchors.some((one) => claimed.has(one))) return [];
    if (!isSection && !(entry.counted === 0 && isNumbered(heading, title, page.headings))) return [];
    const name = heading.anchors.at(-1) ?? null;
    return [
      {
        title: heading.title,
        level: level + below,
        counted: levels,
        path,
        anchor: heading.anchors[0] ?? name,
        start: heading.line,
      },
    ];
  });
  if (whole) return inside;
  const marks = inside.filter((one) => isMark(one.title) && one.start < page.titleLine);
  return [...marks, own, ...inside.filter((one) => !marks.includes(one))];
}

/** Whether a heading has a number that goes on from that of its chapter, or from that of the headings beside it. */
function isNumbered(heading: PageHeading, title: string, headings: readonly PageHeading[]): boolean {
  const parts = numberOf(heading.title);
  if (parts.length < 2) return false;
  const [chapter = numberOf(headings.find((one) => numberOf(one.title).length > 1)?.title ?? '')[0]] = numberOf(title);
  return parts[0] === chapter;
}

function numberOf(title: string): readonly string[] {
  return leadingNumber(title, fold(title))?.number.parts ?? [];
}
