import { markdownListLines } from '../contents/markdown-list.ts';
import { type Doubt, type Tree, treeEntry } from './tree.ts';

/**
 * The tree of a Markdown list: SUMMARY.md of mdBook and GitBook, _sidebar.md of docsify. mdBook (`counted`) numbers
 * every list item, drafts included, but no links outside lists. Headings between the lists name parts.
 */
export function listTree(text: string, counted = false): Tree {
  const doubts: Doubt[] = [];
  const items = counted ? itemLines(text) : new Set<number>();
  const entries = markdownListLines(text).flatMap(({ line, text: title, link, level }) =>
    treeEntry({ line, title, level: level ?? 0, link, counted: items.has(line) ? 1 : 0 }, doubts),
  );
  return { entries, folder: '', name: null, doubts };
}

/** Numbers of the lines that are list items. */
function itemLines(text: string): Set<number> {
  return new Set(text.split('\n').flatMap((line, index) => (/^\s*(?:[-*+]|\d+[.)])\s/u.test(line) ? [index + 1] : [])));
}
