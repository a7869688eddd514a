import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../core/problem.ts';
import { decodeText } from '../core/publication/sources/decode-text.ts';
import { isMarkdown } from '../core/publication/sources/file-endings.ts';
import type { SourceFile } from '../core/publication/sources/source-file.ts';
import { placeOf } from './book/book-folder.ts';
import { BOOK_KINDS, type BookKind, bookKindOf } from './book/book-kind.ts';
import { readBook } from './book/read-book.ts';
import type { Imported } from './imported.ts';
import { importPdf } from './pdf/import-pdf.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { type ImportedNotices, importNotices } from './site/import-notices.ts';

/** Kinds of sources. */
export const SOURCE_KINDS = ['pdf', ...BOOK_KINDS, 'notices'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Result of reading a source: one edition, or notices and the contents in some of them. */
export type ReadSource =
  | { readonly kind: 'pdf' | BookKind; readonly imported: Imported }
  | { readonly kind: 'notices'; readonly notices: ImportedNotices };

/**
 * Reads a source from disk, as the given or the detected kind. `onPage` reports progress in a PDF. Throws a UserError
 * for an unreadable path or file, or an unknown kind.
 */
export async function readSource(
  source: string,
  kind: SourceKind | null,
  onPage: (done: number, all: number) => void,
): Promise<ReadSource> {
  const { folder, name } = placeOf(source);
  const told = kind ?? kindOf(source, folder, name);
  if (told === 'pdf') return { kind: told, imported: importPdf(await readPdf(source, onPage), source) };
  if (told === 'notices') return { kind: told, notices: importNotices(markdownFiles(folder), folder) };
  return { kind: told, imported: readBook(told, folder, name) };
}

function kindOf(source: string, folder: string, name: string | null): SourceKind {
  if (name !== null && /\.pdf$/iu.test(name)) return 'pdf';
  const book = bookKindOf(folder, name);
  if (book !== null) return book;
  if (name === null && markdownFiles(folder).some(({ text }) => /^wp_version\s*:/mu.test(text))) return 'notices';
  const remedy = `say what it is with --from ${SOURCE_KINDS.join(', ')}`;
  throw new UserError([{ file: source, message: 'is no kind of source that can be imported', remedy }]);
}

function markdownFiles(folder: string): SourceFile[] {
  const names = readdirSync(folder).filter((name) => isMarkdown(name) && !name.startsWith('_'));
  return names.toSorted().map((name) => {
    const path = join(folder, name);
    return { path, name: basename(name).replace(/\.\w+$/u, ''), text: readText(path) };
  });
}

function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new UserError([{ file: path, message: 'cannot be read', remedy: 'check the path' }], { cause });
  }
  return decodeText(bytes, path);
}
