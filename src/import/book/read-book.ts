import { join } from 'node:path';
import type { Imported } from '../imported.ts';
import { openBook } from './book-folder.ts';
import { findBook } from './find-book.ts';
import { importTree } from './import-tree.ts';

/**
 * Reads the book in a folder, as the given kind or the one that its files show. `name`: the file that tells. Null if no
 * book is there. Throws a UserError if it has no chapters.
 */
export function readBook(
  folder: string,
  kind: string | null,
  name: string | null,
): { kind: string; imported: Imported } | null {
  const book = openBook(folder);
  const found = findBook(book, kind, name);
  if (!found) return null;
  const { tree, kind: told, stale } = found;
  const file = join(folder, found.file);
  const doubts = stale.map((path) => ({ line: 1, key: path, message: 'was found too, and ignored' }));
  const from = `${told}: ${found.file || 'its folders'}`;
  return { kind: told, imported: importTree({ ...tree, doubts: [...tree.doubts, ...doubts], file, from }, book) };
}
