import { at, type Data, textAt } from '../../../core/publication/trees/data.ts';
import { listTree } from '../../../core/publication/trees/list-tree.ts';
import type { BookFolder } from '../book-folder.ts';
import { type Format, type Found, folderAt } from '../format.ts';
import { settingsIn } from '../settings.ts';

/** mdBook: book.toml says where SUMMARY.md is, and what the book is called. */
export const mdbook: Format = {
  kind: 'mdbook',
  mark: /(?:^|\/)book\.toml$/iu,
  read(book, mark, base) {
    const settings = at(settingsIn(book, mark), 'book');
    return listAt(book, folderAt(base, textAt(settings, 'src') ?? 'src'), 'SUMMARY.md', settings, true);
  },
};

/** GitBook: .gitbook.yaml or book.json may say where the root and the summary are. */
export const gitbook: Format = {
  kind: 'gitbook',
  mark: /(?:^|\/)(?:\.gitbook\.ya?ml|book\.json)$/iu,
  list: /(?:^|\/)summary\.md$/iu,
  read(book, mark, base) {
    if (mark.endsWith('.md')) return listAt(book, base, mark.slice(base.length), null, false);
    const settings = settingsIn(book, mark);
    const summary = textAt(settings, 'structure', 'summary') ?? 'SUMMARY.md';
    return listAt(book, folderAt(base, textAt(settings, 'root') ?? ''), summary, settings, false);
  },
};

/** docsify: its page may name another sidebar than _sidebar.md. */
export const docsify: Format = {
  kind: 'docsify',
  mark: /(?:^|\/)index\.html$/iu,
  list: /(?:^|\/)_sidebar\.md$/iu,
  read(book, mark, base) {
    if (mark.endsWith('.md')) return listAt(book, base, mark.slice(base.length), null, false);
    const page = book.read(mark) ?? '';
    if (!/docsify/iu.test(page)) return null;
    const sidebar = /loadSidebar\s*:\s*["']([^"'\n]+)["']/u.exec(page)?.[1] ?? '_sidebar.md';
    const title = /\bname\s*:\s*["']([^"'\n<]+)["']/u.exec(page)?.[1];
    const found = listAt(book, base, sidebar, null, false);
    return found && title !== undefined ? { ...found, tree: { ...found.tree, name: title } } : found;
  },
};

function listAt(book: BookFolder, folder: string, name: string, settings: Data | null, counted: boolean): Found | null {
  const file = folder + name.replace(/^\.?\//u, '');
  const text = book.read(file);
  if (text === null) return null;
  const tree = listTree(text, counted);
  return { file, tree: { ...tree, folder: folderAt(file, '..'), name: settings ? textAt(settings, 'title') : null } };
}
