import { at, type Data, textAt } from './data.ts';
import { ALL_LEVELS, type Doubt, type Tree, type TreeEntry, treeEntry } from './tree.ts';

const PARTS = ['parts', 'subtrees'];
const CHAPTERS = ['chapters', 'sections', 'entries'];

/**
 * The tree of Jupyter Book's _toc.yml (jb-book, jb-article, and the first format, a plain list), and of
 * sphinx-external-toc. `numbered` counts chapters through all parts, as Jupyter Book does.
 */
export function jupyterTree(toc: Data): Tree {
  const doubts: Doubt[] = [];
  const counted = countedIn(toc, countedIn(at(toc, 'defaults'), 0));
  const [first, ...rest] = toc.items;
  const root = first ? entryOf(first, 0, 0, doubts) : rootOf(textAt(toc, 'root'), toc, doubts);
  const listed = first
    ? rest.flatMap((item) =>
        item.fields.has('part') || item.fields.has('header')
          ? below(item, 0, countedIn(item, countedIn(first, 0)), doubts)
          : entryOf(item, 0, countedIn(first, 0), doubts),
      )
    : below(toc, 0, counted, doubts);
  return { entries: [...root, ...listed], folder: '', name: null, doubts };
}

function rootOf(link: string | null, { line }: Data, doubts: Doubt[]): TreeEntry[] {
  return link === null ? [] : treeEntry({ line, title: null, level: 0, link }, doubts);
}

function below(data: Data, level: number, counted: number, doubts: Doubt[]): TreeEntry[] {
  const parts = PARTS.flatMap((key) => at(data, key).items);
  const entries = CHAPTERS.flatMap((key) => at(data, key).items);
  return [
    ...parts.flatMap((part) => below(part, level, countedIn(part, counted), doubts)),
    ...entries.flatMap((entry) => entryOf(entry, level, counted, doubts)),
  ];
}

function entryOf(data: Data, level: number, counted: number, doubts: Doubt[]): TreeEntry[] {
  const [title, link, glob] = [
    textAt(data, 'title'),
    textAt(data, 'file') ?? textAt(data, 'url'),
    textAt(data, 'glob'),
  ];
  if (link === null) {
    if (glob === null) doubts.push({ line: data.line, message: 'this entry has no file and was left out' });
    else doubts.push({ line: data.line, key: glob, message: 'this pattern is not read' });
    return [];
  }
  const own = treeEntry({ line: data.line, title, level, link, counted }, doubts);
  return own.length === 0 ? [] : [...own, ...below(data, level + 1, countedIn(data, Math.max(0, counted - 1)), doubts)];
}

/** `numbered: true`, `numbered: 2`, or the same below `options`. */
function countedIn(data: Data, otherwise: number): number {
  const told = textAt(data, 'numbered') ?? textAt(data, 'options', 'numbered');
  if (told === null) return otherwise;
  return told === 'true' || told === 'True' ? ALL_LEVELS : Number(told) || 0;
}
