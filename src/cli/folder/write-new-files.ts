import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../../core/problem.ts';

/** How a file compares with the one on disk. */
export type FileState = 'new' | 'the same' | 'other';

/** Compares a text with a file. */
export function fileState(folder: string, { path, text }: { path: string; text: string }): FileState {
  const file = join(folder, path);
  if (!existsSync(file)) return 'new';
  return readFileSync(file, 'utf8') === text ? 'the same' : 'other';
}

/**
 * Writes files below a folder, creates the folder if necessary, and returns the paths. With `force` it replaces
 * existing files. Otherwise, if one exists with other content, it writes nothing and throws a UserError.
 */
export function writeNewFiles(
  folder: string,
  files: readonly { path: string; text: string }[],
  force: boolean,
): string[] {
  const others = files.filter((file) => fileState(folder, file) === 'other');
  if (others.length > 0 && !force) {
    const remedy = 'look at it, then replace it with --force';
    throw new UserError(others.map(({ path }) => ({ file: join(folder, path), message: 'already exists', remedy })));
  }
  const changed = files.filter((file) => fileState(folder, file) !== 'the same');
  for (const { path, text } of changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, force ? {} : { flag: 'wx' });
  }
  return changed.map(({ path }) => join(folder, path));
}
