import { dirname } from 'node:path';
import { openBook } from './book-folder.ts';

/** Supported kinds of Markdown books. */
export const BOOK_KINDS = ['mdbook', 'gitbook', 'docsify', 'mkdocs', 'hugo', 'jupyter-book'] as const;
export type BookKind = (typeof BOOK_KINDS)[number];

/** Files with the list of chapters, per kind, the most likely first. */
export const LISTS: Readonly<Record<BookKind, readonly string[]>> = {
  mdbook: ['src/SUMMARY.md', 'SUMMARY.md'],
  gitbook: ['SUMMARY.md', 'docs/SUMMARY.md', 'src/SUMMARY.md'],
  docsify: ['_sidebar.md', 'docs/_sidebar.md'],
  mkdocs: ['mkdocs.yml', 'mkdocs.yaml'],
  hugo: ['content'],
  'jupyter-book': ['_toc.yml', 'docs/_toc.yml', 'book/_toc.yml'],
};

const HUGO = [
  'hugo.toml',
  'hugo.yaml',
  'config.toml',
  'config.yaml',
  'config/_default/hugo.toml',
  'config/_default/config.toml',
];

/** Files that identify a kind of book, the most certain first. */
const MARKS: readonly (readonly [BookKind, readonly string[]])[] = [
  ['mdbook', ['book.toml']],
  ['jupyter-book', LISTS['jupyter-book']],
  ['mkdocs', LISTS.mkdocs],
  ['gitbook', LISTS.gitbook],
  ['docsify', LISTS.docsify],
  ['hugo', HUGO],
];

/** Detects the kind of book, from the folder or from the named file. Null if unknown. */
export function bookKindOf(folder: string, name: string | null): BookKind | null {
  const { has } = openBook(folder);
  if (name === null) return MARKS.find(([, paths]) => paths.some(has))?.[0] ?? null;
  if (name.toLowerCase() === 'summary.md') {
    return has('book.toml') || openBook(dirname(folder)).has('book.toml') ? 'mdbook' : 'gitbook';
  }
  return MARKS.find(([, paths]) => paths.includes(name))?.[0] ?? null;
}
