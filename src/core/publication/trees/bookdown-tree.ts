import { at, type Data } from './data.ts';
import { ALL_LEVELS, type Tree, treeEntry } from './tree.ts';

/** The tree of bookdown's _bookdown.yml: `rmd_files`, otherwise all R Markdown files by name, the index first. */
export function bookdownTree(settings: Data, files: readonly string[]): Tree {
  const told = at(settings, 'rmd_files');
  const lists = [told, ...told.fields.values()].map(({ items }) => items);
  const named = lists.find((items) => items.length > 0) ?? [];
  const found = files.filter((path) => /^[^_/][^/]*\.rmd$/iu.test(path));
  const links =
    named.length > 0
      ? named.flatMap(({ line, text }) => (text === null ? [] : { line, link: text }))
      : found.toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1)).map((link) => ({ line: 1, link }));
  const entries = links.flatMap(({ line, link }) =>
    treeEntry({ line, title: null, level: 0, link, counted: ALL_LEVELS }, []),
  );
  return { entries, folder: '', name: null, doubts: [] };
}

function order(path: string): number {
  return /^index\.rmd$/iu.test(path) ? 0 : 1;
}
