import { posix } from 'node:path';
import { isChapterFile, withoutPageEnding } from '../../../core/publication/sources/file-endings.ts';
import type { TreeEntry } from '../../../core/publication/trees/tree.ts';
import type { BookFolder } from '../book-folder.ts';
import { byName, folderTree, type Place } from '../folder-tree.ts';
import { type Format, filesBelow, treeOf } from '../format.ts';

const INDEX = /(?:^|\/)(?:index|readme|_index)$/iu;
const NUMBER = /^(?:ch(?:apter)?|part|lesson|第)?[-_ ]?\d{1,3}(?=\D|$)/iu;

/** A book without a list of chapters, whose folders or files begin with numbers: "01-start/02-setup.md", "ch3.md". */
export const numberedFolders: Format = {
  kind: 'folders',
  mark: /^$/u,
  read(book, _mark, base) {
    const entries = namedFolders(book, base, true);
    return entries.length > 1 ? { file: base, tree: treeOf(entries, base) } : null;
  },
};

/** The pages of a folder in the order of their names, numbers by value. `numbered`: only what begins with a number. */
export function namedFolders(book: BookFolder, folder: string, numbered = false): TreeEntry[] {
  const pages = filesBelow(book, folder).filter((path) => isChapterFile(path) || /\.(?:rst|ipynb)$/iu.test(path));
  const kept = numbered ? pages.filter(isNumbered) : pages;
  const places = new Map<string, Place>();
  for (const path of kept) {
    const place = withoutPageEnding(path).replace(INDEX, '');
    for (let at = posix.dirname(place); at !== '.'; at = posix.dirname(at)) {
      if (!places.has(at)) places.set(at, { place: at, path: null, title: posix.basename(at) });
    }
    places.set(place, { place, path, title: null });
  }
  return folderTree([...places.values()], (a, b) => byName(a.place, b.place));
}

function isNumbered(path: string): boolean {
  const steps = withoutPageEnding(path).replace(INDEX, '').split('/');
  return steps.every((step) => NUMBER.test(step));
}
