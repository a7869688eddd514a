import { at, type Data, textAt } from './data.ts';
import { type Doubt, type Tree, type TreeEntry, treeEntry } from './tree.ts';

/** The tree of MyST's myst.yml, with which Jupyter Book 2 begins: `project.toc`. */
export function mystTree(settings: Data): Tree {
  const doubts: Doubt[] = [];
  const entries = childrenOf(at(settings, 'project', 'toc'), 0, doubts);
  return { entries, folder: '', name: textAt(settings, 'project', 'title'), doubts };
}

function childrenOf({ items }: Data, level: number, doubts: Doubt[]): TreeEntry[] {
  return items.flatMap((item) => {
    const [line, title, pattern] = [item.line, textAt(item, 'title'), textAt(item, 'pattern')];
    if (textAt(item, 'hidden') === 'true') return [];
    if (pattern !== null) doubts.push({ line, key: pattern, message: 'this pattern is not read' });
    const link = textAt(item, 'file') ?? textAt(item, 'url');
    const own = title === null && link === null ? [] : treeEntry({ line, title, level, link }, doubts);
    return [...own, ...childrenOf(at(item, 'children'), level + own.length, doubts)];
  });
}
