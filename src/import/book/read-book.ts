import { join } from 'node:path';
import { UserError } from '../../core/problem.ts';
import type { Imported } from '../imported.ts';
import { type BookFolder, openBook } from './book-folder.ts';
import { type BookKind, LISTS } from './book-kind.ts';
import type { ChapterList } from './chapter.ts';
import { hugoChapters } from './hugo-chapters.ts';
import { importBook } from './import-book.ts';
import { jupyterChapters } from './jupyter-chapters.ts';
import { listedChapters } from './listed-chapters.ts';
import { mkdocsChapters } from './mkdocs-chapters.ts';

/**
 * Reads a book from a folder, with the given list of chapters or the usual one of its kind. Throws a UserError if there
 * is none.
 */
export function readBook(kind: BookKind, folder: string, name: string | null): Imported {
  const book = openBook(folder);
  if (kind === 'hugo') return hugoBook(book, folder);
  const list = name ?? LISTS[kind].find(book.has);
  const text = list === undefined ? null : book.read(list);
  if (book.problems.length > 0) throw new UserError(book.problems);
  if (list === undefined || text === null) {
    const remedy = 'give the folder that contains it, or the file itself';
    throw new UserError([{ file: folder, message: `has no ${LISTS[kind].join(' or ')}`, remedy }]);
  }
  const file = join(folder, list);
  return importBook(chaptersOf(kind, text, list, file, book), book, file, `${kind}: ${list}`);
}

function hugoBook(book: BookFolder, folder: string): Imported {
  const content = book.list('content').length > 0 ? 'content/' : '';
  return importBook(hugoChapters(book, content), book, folder, `hugo: ${content || 'its folders'}`);
}

function chaptersOf(
  kind: Exclude<BookKind, 'hugo'>,
  text: string,
  list: string,
  file: string,
  book: BookFolder,
): ChapterList {
  const folder = list.slice(0, list.lastIndexOf('/') + 1);
  switch (kind) {
    case 'mdbook':
    case 'gitbook':
    case 'docsify':
      return listedChapters(text, folder, kind === 'mdbook');
    case 'mkdocs':
      return mkdocsChapters(text, file, book);
    case 'jupyter-book':
      return { ...jupyterChapters(text, file), folder };
  }
}
