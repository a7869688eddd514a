import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Problem, UserError } from '../../core/problem.ts';
import { decodeText } from '../../core/publication/sources/decode-text.ts';

/** Reads a book's files by paths below its folder. */
export interface BookFolder {
  /** Whether a file can be read: it is in the folder, also if it is a symbolic link, and not too large. */
  has(path: string): boolean;
  /** A file's text, lines parted by \n. Null if it cannot be read, or is not UTF-8, which `problems` then says. */
  read(path: string): string | null;
  /** What could not be read so far, each file once. */
  readonly problems: readonly Problem[];
  /** The paths of all its files, sorted, with forward slashes. Hidden folders and installed packages are left out. */
  readonly files: readonly string[];
}

const MAX_FILE_SIZE = 16 * 1024 * 1024;

/** Opens a folder read-only. Throws a UserError if it is missing. */
export function openBook(root: string): BookFolder {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new UserError([
      { file: root, message: 'is not a folder', remedy: 'name the folder or the file of the book' },
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
        return decodeText(readFileSync(file), join(root, path)).replaceAll('\r\n', '\n');
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        problems.set(file, error.problems);
        return null;
      }
    },
    files: filesBelow(real, '').toSorted(),
  };
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (!entry.isDirectory()) return entry.isFile() ? path : [];
    return LEFT_OUT.test(entry.name) ? [] : filesBelow(root, `${path}/`);
  });
}

/** VitePress has its settings in a hidden folder. */
const LEFT_OUT = /^(?:\.(?!vitepress$).*|node_modules)$/u;

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
