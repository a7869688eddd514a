import { isMarkdown } from '../sources/file-endings.ts';
import { at, type Data, textAt } from './data.ts';
import { type Doubt, type Tree, type TreeEntry, treeEntry } from './tree.ts';

/**
 * The tree of MkDocs: `nav` of mkdocs.yml. Without it, all Markdown files in MkDocs' order: by path, the index of a
 * folder first.
 */
export function mkdocsTree(settings: Data, files: readonly string[]): Tree {
  const docs = (textAt(settings, 'docs_dir') ?? 'docs').replace(/^\.?\/+|(?<!\/)\/+$/gu, '');
  const folder = docs === '' || docs === '.' ? '' : `${docs}/`;
  const name = textAt(settings, 'site_name');
  const nav = at(settings, 'nav');
  const doubts: Doubt[] = [];
  if (nav.items.length > 0) return { entries: entriesOf(nav, 0, doubts), folder, name, doubts };
  const pages = files.filter((path) => path.startsWith(folder) && isMarkdown(path));
  const paths = pages.map((path) => path.slice(folder.length)).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const entries = paths.flatMap((link) =>
    treeEntry({ line: 1, title: null, level: link.split('/').length - 1, link }, doubts),
  );
  return {
    entries,
    folder,
    name,
    doubts: [{ line: 1, message: 'has no nav: chapters are in the order of their files' }],
  };
}

function entriesOf({ items }: Data, level: number, doubts: Doubt[]): TreeEntry[] {
  return items.flatMap((item) => {
    if (item.text !== null) return treeEntry({ line: item.line, title: null, level, link: item.text }, doubts);
    return [...item.fields].flatMap(([title, value]) => {
      const own = treeEntry({ line: item.line, title, level, link: value.text }, doubts);
      return [...own, ...entriesOf(value, level + 1, doubts)];
    });
  });
}

function key(path: string): string {
  return path.replace(/(?:index|readme)\.(?:md|markdown)$/iu, '');
}
