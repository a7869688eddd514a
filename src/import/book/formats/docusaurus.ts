import { posix } from 'node:path';
import { takeFrontMatter } from '../../../core/markdown/front-matter/front-matter.ts';
import { at, type Data, textAt } from '../../../core/publication/trees/data.ts';
import { docusaurusTree } from '../../../core/publication/trees/docusaurus-tree.ts';
import type { Doubt, TreeEntry } from '../../../core/publication/trees/tree.ts';
import type { BookFolder } from '../book-folder.ts';
import { byName, folderTree, type Place } from '../folder-tree.ts';
import { type Format, filesBelow, folderAt, treeOf } from '../format.ts';
import { readScript } from '../script/read-script.ts';
import { settingsIn } from '../settings.ts';

/** Docusaurus: its sidebars, otherwise its folders with the order that they and their pages say. */
export const docusaurus: Format = {
  kind: 'docusaurus',
  mark: /(?:^|\/)docusaurus\.config\.(?:ts|mts|js|mjs|cjs)$/iu,
  read(book, mark, base) {
    const settings = readScript(mark, book.read);
    const folder = folderAt(base, (settings && docsPath(settings)) ?? 'docs');
    const name = settings && textAt(settings, 'title');
    const file = ['json', 'js', 'ts'].map((ending) => `${base}sidebars.${ending}`).find(book.has);
    const pages = docPages(book, folder);
    const doubts: Doubt[] = [];
    if (file !== undefined) {
      const data = file.endsWith('.json') ? settingsIn(book, file, doubts) : readScript(file, book.read);
      const tree = data && docusaurusTree(data);
      const ids = new Map(pages.map(({ id, path }) => [id, path]));
      const entries = tree?.entries.map((entry) => ({ ...entry, path: ids.get(entry.path ?? '') ?? entry.path }));
      if (tree && entries && entries.length > 0) {
        return { file, tree: { ...tree, entries, folder, name, doubts: [...doubts, ...tree.doubts] } };
      }
    }
    const tree = treeOf(folderEntries(book, folder, pages, doubts), folder, name);
    return { file: file ?? mark, tree: { ...tree, doubts } };
  },
};

/** `path` of the docs, among the options of a preset or plugin. */
function docsPath(settings: Data): string | null {
  const options = [...at(settings, 'presets').items, ...at(settings, 'plugins').items].flatMap(({ items }) => items);
  return options.map((one) => textAt(one, 'docs', 'path')).find((path) => path !== null) ?? null;
}

interface DocPage extends Place {
  readonly id: string;
  readonly path: string;
  readonly position: number;
}

function docPages(book: BookFolder, folder: string): DocPage[] {
  return filesBelow(book, folder).flatMap((path): DocPage[] => {
    if (!/\.mdx?$/iu.test(path) || /(?:^|\/)_/u.test(path)) return [];
    const { fields } = takeFrontMatter(book.read(folder + path) ?? '', folder + path);
    const plain = path.replace(/\.mdx?$/iu, '');
    const id = posix.join(posix.dirname(plain), fields.id ?? posix.basename(plain)).replaceAll(NUMBER, '$1');
    const title = fields.sidebar_label ?? fields.title ?? null;
    return [{ id, place: plain.replace(INDEX, ''), path, title, position: positionOf(fields.sidebar_position, plain) }];
  });
}

/** "01-intro" and "01. intro" are in order by their number, which is no part of the id. */
const NUMBER = /(^|\/)\d{1,4}\s*[-_.]+\s*(?=[^\d/])/gu;
const INDEX = /(?:^|\/)(?:index|readme)$/iu;

function positionOf(told: string | null | undefined, path: string): number {
  return Number(told ?? /^\d{1,4}(?=\s*[-_.])/u.exec(posix.basename(path))?.[0] ?? Number.POSITIVE_INFINITY);
}

function folderEntries(book: BookFolder, folder: string, pages: readonly DocPage[], doubts: Doubt[]): TreeEntry[] {
  const folders = new Set(pages.flatMap(({ path }) => (path.includes('/') ? posix.dirname(path) : [])));
  const known = new Map(pages.map((page) => [page.place, page]));
  const categories = [...folders].map((place) => {
    const data = settingsIn(book, `${folder}${place}/_category_.json`, doubts);
    const category = data.fields.size > 0 ? data : settingsIn(book, `${folder}${place}/_category_.yml`, doubts);
    const page = known.get(place);
    const title = textAt(category, 'label') ?? page?.title ?? posix.basename(place).replaceAll(NUMBER, '$1');
    return { place, path: page?.path ?? null, title, position: positionOf(textAt(category, 'position'), place) };
  });
  const others = pages.filter(({ place }) => !folders.has(place));
  return folderTree([...categories, ...others], (a, b) =>
    a.position === b.position ? byName(a.place, b.place) : a.position < b.position ? -1 : 1,
  );
}
