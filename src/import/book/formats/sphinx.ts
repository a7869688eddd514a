import { posix } from 'node:path';
import { type Doubt, type TreeEntry, treeEntry } from '../../../core/publication/trees/tree.ts';
import type { BookFolder } from '../book-folder.ts';
import { type Format, treeOf } from '../format.ts';

const ENDINGS = ['.rst', '.md', '.txt', '.ipynb'];
const MAX_PAGES = 5000;

/** Sphinx: the toctrees of index.rst, and of the pages that they name. Captions are parts. */
export const sphinx: Format = {
  kind: 'sphinx',
  mark: /(?:^|\/)conf\.py$/iu,
  read(book, mark, base) {
    const root = /^(?:master|root)_doc\s*=\s*["']([\w/-]+)["']/mu.exec(book.read(mark) ?? '')?.[1] ?? 'index';
    const doubts: Doubt[] = [];
    const entries = pagesBelow(book, base, root, 0, new Set([root]), doubts);
    const name = /^project\s*=\s*u?["']([^"'\n]+)["']/mu.exec(book.read(mark) ?? '')?.[1] ?? null;
    return entries.length === 0 ? null : { file: mark, tree: { ...treeOf(entries, base, name), doubts } };
  },
};

function pagesBelow(
  book: BookFolder,
  base: string,
  page: string,
  level: number,
  seen: Set<string>,
  doubts: Doubt[],
): TreeEntry[] {
  return toctreeLines(book, textOf(book, base + page) ?? '', base + page).flatMap(({ title, target }) => {
    const link = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(page), target);
    const doc = link.replace(/\.(?:rst|md|txt)$/iu, '');
    if (target === 'self' || seen.has(doc) || seen.size > MAX_PAGES) return [];
    seen.add(doc);
    const own = treeEntry({ line: 1, title, level, link: /^[a-z]+:/iu.test(target) ? target : doc }, doubts);
    return own.length === 0 ? [] : [...own, ...pagesBelow(book, base, doc, level + 1, seen, doubts)];
  });
}

function textOf(book: BookFolder, path: string): string | null {
  return ENDINGS.map((ending) => book.read(path + ending)).find((text) => text !== null) ?? null;
}

/** The indented lines below `.. toctree::`, options left out; in MyST, the lines inside ```{toctree}. */
function toctreeLines(book: BookFolder, raw: string, path: string): { title: string | null; target: string }[] {
  const text = raw.replaceAll(/^\.\. include:: (\S+)[ \t]*$/gmu, (_, file: string) => {
    return book.read(posix.join(posix.dirname(path), file)) ?? '';
  });
  let isBelow: ReturnType<typeof toctreeAt> = null;
  return text.split('\n').flatMap((line) => {
    if (!isBelow?.(line)) {
      isBelow = toctreeAt(line);
      return [];
    }
    const entry = line.trim();
    if (entry === '' || entry.startsWith(':') || entry.startsWith('..') || entry === '---') return [];
    const [, title = '', target = entry] = /^([^<]+)<([^<>]+)>$/u.exec(entry) ?? [];
    return [{ title: title.trim() || null, target }];
  });
}

/** Whether a line belongs to the toctree that begins in the given line; null if none does. */
function toctreeAt(start: string): ((line: string) => boolean) | null {
  const [, indent, fence] = /^([ \t]*)\.\. toctree::|^(`{3,})\{toctree\}/u.exec(start) ?? [];
  if (fence !== undefined) return (line) => !line.startsWith(fence);
  if (indent === undefined) return null;
  return (line) => line.trim() === '' || (line.startsWith(indent) && /^[ \t]/u.test(line.slice(indent.length)));
}
