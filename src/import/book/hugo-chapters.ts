import type { BookFolder } from './book-folder.ts';
import type { Chapter, ChapterList } from './chapter.ts';
import { takeFrontMatter } from './front-matter.ts';

/**
 * The chapters of a Hugo site. Each folder with _index.md is a chapter, and its pages are the sections. They are in
 * Hugo's order: by weight (none or 0 last), then newest first, then by title. Drafts are left out. `folder` ends with a
 * slash.
 */
export function hugoChapters(book: BookFolder, folder: string): ChapterList {
  const files = book.list(folder).filter((path) => /\.(?:md|markdown)$/iu.test(path));
  const pages = files.flatMap((path): HugoPage[] => {
    const { fields } = takeFrontMatter(book.read(folder + path) ?? '');
    return fields.draft === 'true' ? [] : [hugoPage(path, fields)];
  });
  return { chapters: below('', pages, 0), folder, doubts: [] };
}

interface HugoPage {
  /** Position in the tree: "guide/setup" for guide/setup.md, guide/setup/index.md and guide/setup/_index.md. */
  readonly place: string;
  readonly path: string;
  readonly title: string;
  readonly weight: number;
  readonly date: string;
}

function hugoPage(path: string, fields: Readonly<Record<string, string>>): HugoPage {
  const place = path.replace(/\.(?:md|markdown)$/iu, '').replace(/(?:^|\/)_?index$/u, '');
  const weight = Number(fields.weight ?? 0) || Number.POSITIVE_INFINITY;
  return { place, path, title: fields.title ?? place.split('/').at(-1) ?? path, weight, date: fields.date ?? '' };
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
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}
