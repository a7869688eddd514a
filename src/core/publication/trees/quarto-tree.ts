import { at, type Data, textAt } from './data.ts';
import { ALL_LEVELS, type Doubt, type Tree, type TreeEntry, treeEntry } from './tree.ts';

/** The tree of Quarto's _quarto.yml: chapters and appendices of a book, or the sidebar of a website. */
export function quartoTree(settings: Data): Tree {
  const doubts: Doubt[] = [];
  const book = at(settings, 'book');
  const counted = ['number-sections', 'numbering'].some((key) => textAt(settings, key) === 'false') ? 0 : ALL_LEVELS;
  const [appendix] = at(book, 'appendices').items;
  const entries = [
    ...chaptersOf(at(book, 'chapters'), 0, counted, doubts),
    ...(appendix ? [{ ...APPENDIX, line: appendix.line }] : []),
    ...chaptersOf(at(book, 'appendices'), 0, counted, doubts),
  ];
  if (book.fields.size > 0) return { entries, folder: '', name: textAt(book, 'title'), doubts };
  const sidebar = at(settings, 'website', 'sidebar');
  const bars = sidebar.items.length > 0 ? sidebar.items : [sidebar];
  const listed = bars.flatMap((bar) => chaptersOf(at(bar, 'contents'), 0, 0, doubts));
  return { entries: listed, folder: '', name: textAt(settings, 'website', 'title'), doubts };
}

/** The chapters after this one are appendices. bookdown's text marks them in the same words. */
export const APPENDIX_MARK = '(APPENDIX)';
const APPENDIX: TreeEntry = { line: 1, title: APPENDIX_MARK, level: 0, path: null, anchor: null, counted: 0 };

/** A part may have a page of its own, which is a chapter without number. */
function chaptersOf({ items }: Data, level: number, counted: number, doubts: Doubt[]): TreeEntry[] {
  return items.flatMap((item) => {
    const { line } = item;
    const part = textAt(item, 'part');
    if (part !== null) {
      const page = /\.(?:qmd|md|ipynb|rmd)$/iu.test(part)
        ? treeEntry({ line, title: null, level, link: part }, doubts)
        : [];
      return [...page, ...chaptersOf(at(item, 'chapters'), level, counted, doubts)];
    }
    const link = item.text ?? textAt(item, 'file') ?? textAt(item, 'href');
    const title = textAt(item, 'text') ?? textAt(item, 'section');
    const own = title === null && link === null ? [] : treeEntry({ line, title, level, link, counted }, doubts);
    return [...own, ...chaptersOf(at(item, 'contents'), level + own.length, counted, doubts)];
  });
}
