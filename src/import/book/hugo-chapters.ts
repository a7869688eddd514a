import { takeFrontMatter } from '../../core/markdown/front-matter/front-matter.ts';
import { readDate } from '../../core/publication/notices/read-date.ts';
import { isMarkdown } from '../../core/publication/sources/file-endings.ts';
import type { BookFolder } from './book-folder.ts';
import type { Chapter, ChapterList } from './chapter.ts';

/**
 * The chapters of a Hugo site. Each folder with _index.md is a chapter, and its pages are the sections. They are in
 * Hugo's order: by weight (none or 0 last), then newest first, then by title. Drafts are left out. `folder` ends with a
 * slash.
 */
export function hugoChapters(book: BookFolder, folder: string): ChapterList {
  const files = book.list(folder).filter(isMarkdown);
  const pages = files.flatMap((path): HugoPage[] => {
    const { fields } = takeFrontMatter(book.read(folder + path) ?? '', folder + path);
    return fields.draft?.toLowerCase() === 'true' ? [] : [hugoPage(path, fields)];
  });
  return { chapters: below('', pages, 0), folder, doubts: [] };
}

interface HugoPage {
  /** Position in the tree: "guide/setup" for guide/setup.md, guide/setup/index.md and guide/setup/_index.md. */
  readonly place: string;
  readonly path: string;
  /** Null if only its first heading tells. */
  readonly title: string | null;
  readonly weight: number;
  /** In milliseconds; the beginning of time without one. */
  readonly date: number;
}

function hugoPage(path: string, fields: Readonly<Record<string, string>>): HugoPage {
  const place = path.replace(/\.[^./]+$/u, '').replace(/(?:^|\/)_?index$/u, '');
  const weight = Number(fields.weight ?? 0) || Number.POSITIVE_INFINITY;
  const date = Date.parse(readDate(fields.date ?? '') ?? '');
  return { place, path, title: fields.title ?? null, weight, date: Number.isNaN(date) ? 0 : date };
}

/**
 * The pages of a folder, each followed by its descendants. Pages of a folder without _index.md belong to its parent.
 */
function below(folder: string, pages: readonly HugoPage[], level: number): Chapter[] {
  const inside = pages.filter(({ place }) => place !== folder && (folder === '' || place.startsWith(`${folder}/`)));
  const children = inside.filter((page) => !inside.some((other) => page.place.startsWith(`${other.place}/`)));
  const root = folder === '' ? pages.filter(({ place }) => place === '') : [];
  return [...root, ...children.filter(({ place }) => place !== '').toSorted(inHugosOrder)].flatMap((page) => [
    { number: null, title: page.title, level, path: page.path, anchor: null },
    ...(page.place === '' ? [] : below(page.place, inside, level + 1)),
  ]);
}

function inHugosOrder(a: HugoPage, b: HugoPage): number {
  if (a.weight !== b.weight) return a.weight < b.weight ? -1 : 1;
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  const [one, other] = [a, b].map(({ title, path }) => title ?? path);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
