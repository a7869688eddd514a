import { at, textAt } from '../../../core/publication/trees/data.ts';
import { listTree } from '../../../core/publication/trees/list-tree.ts';
import type { Doubt } from '../../../core/publication/trees/tree.ts';
import type { BookFolder } from '../book-folder.ts';
import { type Format, type Found, folderAt } from '../format.ts';
import { settingsIn } from '../settings.ts';

/** mdBook: book.toml says where SUMMARY.md is, and what the book is called. */
export const mdbook: Format = {
  kind: 'mdbook',
  mark: /(?:^|\/)book\.toml$/iu,
  read(book, mark, base) {
    const doubts: Doubt[] = [];
    const settings = at(settingsIn(book, mark, doubts), 'book');
    const folder = folderAt(base, textAt(settings, 'src') ?? 'src');
    return listAt(book, folder, 'SUMMARY.md', { name: textAt(settings, 'title'), counted: true, doubts });
  },
};

/** GitBook: .gitbook.yaml or book.json may say where the root and the summary are. */
export const gitbook: Format = {
  kind: 'gitbook',
  mark: /(?:^|\/)(?:\.gitbook\.ya?ml|book\.json)$/iu,
  list: /(?:^|\/)summary\.md$/iu,
  read(book, mark, base) {
    if (mark.endsWith('.md')) return listAt(book, base, mark.slice(base.length));
    const doubts: Doubt[] = [];
    const settings = settingsIn(book, mark, doubts);
    const summary = textAt(settings, 'structure', 'summary') ?? 'SUMMARY.md';
    return listAt(book, folderAt(base, textAt(settings, 'root') ?? ''), summary, {
      name: textAt(settings, 'title'),
      doubts,
    });
  },
};

/** docsify: its page may name another sidebar than _sidebar.md. */
export const docsify: Format = {
  kind: 'docsify',
  mark: /(?:^|\/)index\.html$/iu,
  list: /(?:^|\/)_sidebar\.md$/iu,
  read(book, mark, base) {
    if (mark.endsWith('.md')) return listAt(book, base, mark.slice(base.length));
    const page = book.read(mark) ?? '';
    if (!/docsify/iu.test(page)) return null;
    const sidebar = /loadSidebar\s*:\s*["']([^"'\n]+)["']/u.exec(page)?.[1] ?? '_sidebar.md';
    const name = /\bname\s*:\s*["']([^"'\n<]+)["']/u.exec(page)?.[1];
    return listAt(book, base, sidebar, { name: name ?? null });
  },
};

/** What the settings say of the book. `counted`: the tool numbers its chapters. */
interface Told {
  readonly name?: string | null;
  readonly counted?: boolean;
  readonly doubts?: readonly Doubt[];
}

function listAt(
  book: BookFolder,
  folder: string,
  list: string,
  { name = null, counted = false, doubts = [] }: Told = {},
): Found | null {
  const file = folder + list.replace(/^\.?\//u, '');
  const text = book.read(file);
  if (text === null) return null;
  const tree = listTree(text, counted);
  return { file, tree: { ...tree, folder: folderAt(file, '..'), name, doubts: [...doubts, ...tree.doubts] } };
}
