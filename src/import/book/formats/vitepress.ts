import { at, type Data, isEmpty, textAt } from '../../../core/publication/trees/data.ts';
import { type Doubt, type TreeEntry, treeEntry } from '../../../core/publication/trees/tree.ts';
import { type Format, folderAt, treeOf } from '../format.ts';
import { readScript } from '../script/read-script.ts';
import { namedFolders } from './numbered-folders.ts';

/**
 * VitePress: the sidebar that .vitepress/config has written out, otherwise its folders. Of a site in several languages,
 * that of the root.
 */
export const vitepress: Format = {
  kind: 'vitepress',
  mark: /(?:^|\/)\.vitepress\/config(?:\/index)?\.(?:ts|mts|js|mjs)$/iu,
  read(book, mark, base) {
    const settings = readScript(mark, book.read);
    if (settings === null) return null;
    const folder = folderAt(base.split('.vitepress/')[0] ?? '', textAt(settings, 'srcDir') ?? '');
    const doubts: Doubt[] = [];
    const entries = sidebarsOf(settings).flatMap((sidebar) => barEntries(sidebar, doubts));
    const name = textAt(settings, 'title') ?? textAt(settings, 'locales', 'root', 'title');
    if (entries.length > 0) return { file: mark, tree: { entries, folder, name, doubts } };
    const tree = treeOf(namedFolders(book, folder), folder, name);
    const message = 'has no sidebar without code; chapters are in the order of their folders';
    return { file: mark, tree: { ...tree, doubts: [{ line: 1, message }] } };
  },
};

/** The sidebar is a list, or an object of lists by the address that they belong to. */
function sidebarsOf(settings: Data): Data[] {
  const places = [settings, at(settings, 'locales', 'root'), ...at(settings, 'locales').fields.values()];
  const found = places.map((place) => at(place, 'themeConfig', 'sidebar'));
  const sidebar = found.find(({ items, fields }) => items.length > 0 || fields.size > 0);
  if (!sidebar) return [];
  return sidebar.items.length > 0 ? [sidebar] : [...sidebar.fields.values()];
}

const NOT_WRITTEN = 'a part of the sidebar is not written out, and was left out';

function barEntries(sidebar: Data, doubts: Doubt[]): TreeEntry[] {
  const { items } = sidebar.items.length > 0 ? sidebar : at(sidebar, 'items');
  if (items.length === 0) doubts.push({ line: sidebar.line, message: NOT_WRITTEN });
  return items.flatMap((item) => itemEntries(item, textAt(sidebar, 'base') ?? '', 0, doubts));
}

function itemEntries(item: Data, around: string, level: number, doubts: Doubt[]): TreeEntry[] {
  if (isEmpty(item)) {
    doubts.push({ line: item.line, message: NOT_WRITTEN });
    return [];
  }
  const base = textAt(item, 'base') ?? around;
  const link = textAt(item, 'link');
  const full = link === null || /^[a-z]+:/iu.test(link) ? link : base + link;
  const own = treeEntry({ line: item.line, title: textAt(item, 'text'), level, link: full }, doubts);
  return [...own, ...at(item, 'items').items.flatMap((one) => itemEntries(one, base, level + 1, doubts))];
}
