import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../core/problem.ts';

/** How a file that is to be written compares with what is on disk. */
export type FileState = 'new' | 'the same' | 'other';

/** Compares a text with the file of that name. */
export function fileState(folder: string, { path, text }: { path: string; text: string }): FileState {
  const file = join(folder, path);
  if (!existsSync(file)) return 'new';
  return readFileSync(file, 'utf8') === text ? 'the same' : 'other';
}

/**
 * Writes files below a folder, which is made where there is none, and returns the paths that were written. With `force`
 * what is there is replaced; else nothing at all is written when one of them is there with another text (UserError).
 */
export function writeNewFiles(
  folder: string,
  files: readonly { path: string; text: string }[],
  force: boolean,
): string[] {
  const others = files.filter((file) => fileState(folder, file) === 'other');
  if (others.length > 0 && !force) {
    const remedy = 'look at it, then replace it with --force';
    throw new UserError(others.map(({ path }) => ({ file: join(folder, path), message: 'is there already', remedy })));
  }
  const changed = files.filter((file) => fileState(folder, file) !== 'the same');
  for (const { path, text } of changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, force ? {} : { flag: 'wx' });
  }
  return changed.map(({ path }) => join(folder, path));
}
