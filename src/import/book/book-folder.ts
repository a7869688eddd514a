import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { UserError } from '../../core/problem.ts';

/** The files of a book, read by paths below its folder. */
export interface BookFolder {
  /** A file's text; null where there is none, and for what lies outside of the folder, links on disk included. */
  read(path: string): string | null;
  /** All files below a folder of the book, sorted, with forward slashes. */
  list(path: string): string[];
}

const MOST_FILES = 20_000;
const LARGEST_FILE = 16 * 1024 * 1024;

/** Opens a folder to read, and only to read. Throws a UserError when there is no such folder. */
export function openBook(root: string): BookFolder {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new UserError([{ file: root, message: 'is no folder', remedy: 'give the folder or the file of the book' }]);
  }
  const real = realpathSync(root);
  return {
    read(path) {
      const file = join(real, path);
      if (!existsSync(file)) return null;
      const target = realpathSync(file);
      const stats = statSync(target);
      const inside = target.startsWith(real.endsWith(sep) ? real : real + sep);
      return inside && stats.isFile() && stats.size <= LARGEST_FILE ? readFileSync(target, 'utf8') : null;
    },
    list(path) {
      const folder = join(real, path);
      if (!existsSync(folder)) return [];
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        .slice(0, MOST_FILES);
    },
  };
}

/** The folder of a book's path, and its name in there: null for a folder itself. Throws a UserError for a wrong path. */
export function placeOf(source: string): { folder: string; name: string | null } {
  const stats = statSync(source, { throwIfNoEntry: false });
  if (!stats) throw new UserError([{ file: source, message: 'is not there', remedy: 'check the path' }]);
  return stats.isDirectory()
    ? { folder: source, name: null }
    : { folder: dirname(source), name: relative(dirname(source), source) };
}
