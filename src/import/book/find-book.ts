import { posix } from 'node:path';
import type { BookFolder } from './book-folder.ts';
import type { Format, Found } from './format.ts';
import { DATA_FORMATS } from './formats/data-formats.ts';
import { docusaurus } from './formats/docusaurus.ts';
import { hugo } from './formats/hugo.ts';
import { docsify, gitbook, mdbook } from './formats/list-formats.ts';
import { numberedFolders } from './formats/numbered-folders.ts';
import { sphinx } from './formats/sphinx.ts';
import { vitepress } from './formats/vitepress.ts';

const FORMATS: readonly Format[] = [
  mdbook,
  ...DATA_FORMATS,
  docusaurus,
  vitepress,
  gitbook,
  docsify,
  hugo,
  sphinx,
  numberedFolders,
];

/** The kinds of books that are read natively. */
export const BOOK_KINDS = FORMATS.map(({ kind }) => kind);

/** How deep below the folder a book may be: "website/docs/.vitepress/config.ts". */
const MAX_DEPTH = 4;

/** A book in a folder. */
export interface FoundBook extends Found {
  readonly kind: string;
  /** Lists of chapters that the tool of this book does not use. */
  readonly stale: readonly string[];
}

/**
 * Finds the book in a folder: by the settings of its tool, the nearest to the top first, otherwise by a list of
 * chapters, otherwise by numbered folders. `kind` and `name` (a file) narrow the search. Null if there is none.
 */
export function findBook(book: BookFolder, kind: string | null, name: string | null): FoundBook | null {
  const formats = FORMATS.filter((format) => kind === null || format.kind === kind);
  const files = name === null ? book.files.filter((path) => depthOf(path) <= MAX_DEPTH) : [name];
  const shown = marked(formats, files, ({ mark }) => mark);
  const lists = marked(formats, files, ({ list }) => list);
  const folders = name === null && formats.includes(numberedFolders) ? [{ format: numberedFolders, path: '' }] : [];
  for (const { format, path } of [...shown, ...lists, ...folders]) {
    const found = format.read(book, path, folderOf(path));
    if (!found) continue;
    const stale = lists.filter((one) => one.path !== found.file && folderOf(one.path) === folderOf(path));
    return { ...found, kind: format.kind, stale: stale.map((one) => one.path) };
  }
  return null;
}

function marked(
  formats: readonly Format[],
  files: readonly string[],
  patternOf: (format: Format) => RegExp | undefined,
) {
  const found = formats.flatMap((format) =>
    files.flatMap((path) => (patternOf(format)?.test(path) ? { format, path } : [])),
  );
  return found.toSorted((a, b) => depthOf(a.path) - depthOf(b.path));
}

function depthOf(path: string): number {
  return path.split('/').length;
}

function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : `${folder}/`;
}
