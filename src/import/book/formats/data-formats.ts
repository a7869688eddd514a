import { takeFrontMatter } from '../../../core/markdown/front-matter/front-matter.ts';
import { textAt } from '../../../core/publication/trees/data.ts';
import { readTree } from '../../../core/publication/trees/read-tree.ts';
import type { BookFolder } from '../book-folder.ts';
import { type Format, filesBelow, folderAt } from '../format.ts';
import { settingsIn } from '../settings.ts';

/** Books whose tree is in a data file of their tool, with the name of the book there or beside it. */
export const DATA_FORMATS: readonly Format[] = [
  dataFormat('jupyter-book', /(?:^|\/)_toc\.ya?ml$/iu, (book, base) =>
    textAt(settingsIn(book, `${base}_config.yml`), 'title'),
  ),
  dataFormat('myst', /(?:^|\/)myst\.ya?ml$/iu),
  dataFormat('quarto', /(?:^|\/)_quarto\.ya?ml$/iu),
  dataFormat('bookdown', /(?:^|\/)_bookdown\.ya?ml$/iu, (book, base) => {
    return takeFrontMatter(book.read(`${base}index.Rmd`) ?? '', 'index.Rmd').fields.title ?? null;
  }),
  dataFormat('mkdocs', /(?:^|\/)mkdocs\.ya?ml$/iu),
];

function dataFormat(
  kind: string,
  mark: RegExp,
  nameIn: (book: BookFolder, base: string) => string | null = () => null,
): Format {
  return {
    kind,
    mark,
    read(book, file, base) {
      const tree = readTree(file, book.read(file) ?? '', filesBelow(book, base));
      if (tree === null || (tree.entries.length === 0 && tree.doubts.length === 0)) return null;
      const name = tree.name ?? nameIn(book, base);
      return { file, tree: { ...tree, folder: folderAt(base, tree.folder), name } };
    },
  };
}
