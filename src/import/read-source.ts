import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../core/problem.ts';
import { decodeText } from '../core/publication/sources/decode-text.ts';
import { isMarkdown } from '../core/publication/sources/file-endings.ts';
import type { SourceFile } from '../core/publication/sources/source-file.ts';
import { openBook, placeOf } from './book/book-folder.ts';
import { BOOK_KINDS } from './book/find-book.ts';
import { importDocument, isDocument } from './book/import-document.ts';
import { readBook } from './book/read-book.ts';
import type { Imported } from './imported.ts';
import { importOutline } from './outline/outline.ts';
import { importPdfs, pdfsIn } from './pdf/import-pdfs.ts';
import { type ImportedNotices, importNotices } from './site/import-notices.ts';

/** Kinds of sources that are recognised. A document, such as LaTeX or EPUB, is known by its ending. */
export const SOURCE_KINDS: readonly string[] = ['pdf', ...BOOK_KINDS, 'notices'];

/** Result of reading a source: one edition, or notices and the contents in some of them. */
export type ReadSource =
  | { readonly kind: string; readonly imported: Imported; readonly notices: null }
  | { readonly kind: 'notices'; readonly notices: ImportedNotices };

/**
 * Reads a source from disk, as the given or the detected kind. `onPage` reports progress in a PDF. Throws a UserError
 * for an unreadable path or file, or an unknown kind.
 */
export async function readSource(
  source: string,
  kind: string | null,
  onPage: (done: number, all: number) => void,
): Promise<ReadSource> {
  const { folder, name } = placeOf(source);
  if (kind === 'notices') return { kind, notices: importNotices(markdownFiles(folder), folder) };
  if (kind === 'pdf' || (kind === null && /\.pdf$/iu.test(name ?? ''))) {
    return { kind: 'pdf', imported: await importPdfs(source, onPage), notices: null };
  }
  const inBook = bookPlace(folder, name);
  const book = readBook(inBook.folder, kind, inBook.name);
  if (book) return { ...book, notices: null };
  if (kind === null && name !== null && isDocument(name)) {
    return { kind: 'document', imported: importDocument(openBook(folder), folder, name), notices: null };
  }
  if (kind === null && name === null && markdownFiles(folder).some(({ text }) => /^wp_version\s*:/mu.test(text))) {
    return { kind: 'notices', notices: importNotices(markdownFiles(folder), folder) };
  }
  if (kind === null && name === null && pdfsIn(folder).length > 0) {
    return { kind: 'pdf', imported: await importPdfs(source, onPage), notices: null };
  }
  throw new UserError([notFound(source, kind)]);
}

/** Reads an outline that another program wrote: a file, or standard input for "-". */
export function readOutline(place: string): ReadSource {
  const file = place === '-' ? 'standard input' : place;
  const text = place === '-' ? decodeText(readFileSync(0), file) : readText(place);
  return { kind: 'outline', imported: importOutline(text, file), notices: null };
}

/** The settings of mdBook are in the folder above its SUMMARY.md. */
function bookPlace(folder: string, name: string | null): { folder: string; name: string | null } {
  const isBelow = name?.toLowerCase() === 'summary.md' && existsSync(join(dirname(folder), 'book.toml'));
  return isBelow ? { folder: dirname(folder), name: 'book.toml' } : { folder, name };
}

function notFound(source: string, kind: string | null) {
  if (kind !== null) {
    return { file: source, message: `is not a book of the kind ${kind}`, remedy: 'name the folder with its settings' };
  }
  const remedy = `name a PDF or a folder of PDFs, the main file of a document, or a folder with --from ${SOURCE_KINDS.join(', ')}`;
  return { file: source, message: 'cannot be imported: its kind is unknown', remedy };
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
