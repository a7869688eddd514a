import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Problem, UserError } from '../../core/problem.ts';
import { decodeText } from '../../core/publication/sources/decode-text.ts';

/** Reads a book's files by paths below its folder. */
export interface BookFolder {
  /** Whether a file can be read: it is in the folder, also if it is a symbolic link, and not too large. */
  has(path: string): boolean;
  /** A file's text. Null if it cannot be read, or is not UTF-8, which `problems` then says. */
  read(path: string): string | null;
  /** What could not be read so far, each file once. */
  readonly problems: readonly Problem[];
  /** All files below a folder of the book, sorted, with forward slashes. */
  list(path: string): string[];
}

const MAX_FILES = 20_000;
const MAX_FILE_SIZE = 16 * 1024 * 1024;

/** Opens a folder read-only. Throws a UserError if it is missing. */
export function openBook(root: string): BookFolder {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new UserError([
      { file: root, message: 'is not a folder', remedy: 'give the folder or the file of the book' },
    ]);
  }
  const real = realpathSync(root);
  const problems = new Map<string, readonly Problem[]>();
  const fileAt = (path: string): string | null => {
    const file = join(real, path);
    if (!existsSync(file)) return null;
    const target = realpathSync(file);
    const stats = statSync(target);
    const inside = target.startsWith(real.endsWith(sep) ? real : real + sep);
    return inside && stats.isFile() && stats.size <= MAX_FILE_SIZE ? target : null;
  };
  return {
    get problems() {
      return [...problems.values()].flat();
    },
    has: (path) => fileAt(path) !== null,
    read(path) {
      const file = fileAt(path);
      if (file === null) return null;
      try {
        return decodeText(readFileSync(file), join(root, path));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        problems.set(file, error.problems);
        return null;
      }
    },
    list(path) {
      const folder = join(real, path);
      if (!existsSync(folder)) return [];
      return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        .slice(0, MAX_FILES);
    },
  };
}

/**
 * Splits a path into the book's folder and the file in it; the file is null if the path is a folder. Throws a UserError
 * if nothing is there.
 */
export function placeOf(source: string): { folder: string; name: string | null } {
  const stats = statSync(source, { throwIfNoEntry: false });
  if (!stats) throw new UserError([{ file: source, message: 'does not exist', remedy: 'check the path' }]);
  return stats.isDirectory()
    ? { folder: source, name: null }
    : { folder: dirname(source), name: relative(dirname(source), source) };
}
