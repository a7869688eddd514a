import { posix } from 'node:path';
import type { Tree } from '../../core/publication/trees/tree.ts';
import type { BookFolder } from './book-folder.ts';

/** A kind of book: which file shows it, and where its tree stands. */
export interface Format {
  readonly kind: string;
  /** Matches the path of a file, from the folder of the book, that shows the kind. */
  readonly mark: RegExp;
  /** The same for a list of chapters alone, which may be a left-over of another tool. */
  readonly list?: RegExp;
  /** The tree, given a file that matches, and the folder of that file: empty, or ending with a slash. Null if it has none. */
  read(book: BookFolder, mark: string, base: string): Found | null;
}

/** A tree, and the file that has it. The folder of the tree counts from the folder of the book. */
export interface Found {
  readonly tree: Tree;
  readonly file: string;
}

/** The folder `path` below `base`: empty, or ending with a slash. */
export function folderAt(base: string, path: string): string {
  const folder = posix.join(base, path.replace(/^\/+/u, ''));
  return folder === '.' || folder === './' ? '' : `${folder.replace(/(?<!\/)\/+$/u, '')}/`;
}

/** The files below a folder, with paths from there. */
export function filesBelow(book: BookFolder, folder: string): string[] {
  return book.files.flatMap((path) => (path.startsWith(folder) ? path.slice(folder.length) : []));
}

/** A tree without doubts, for books whose folders are the tree. */
export function treeOf(entries: Tree['entries'], folder: string, name: string | null = null): Tree {
  return { entries, folder, name, doubts: [] };
}
