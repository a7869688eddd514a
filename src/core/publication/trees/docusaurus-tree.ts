import { at, type Data, isEmpty, textAt } from './data.ts';
import { type Doubt, type Tree, type TreeEntry, treeEntry } from './tree.ts';

/** The tree of Docusaurus' sidebars, as JSON. Entries lead to the id of a page, which is mostly its path. */
export function docusaurusTree(sidebars: Data): Tree {
  const doubts: Doubt[] = [];
  const entries = [...sidebars.fields.values()].flatMap((sidebar) => itemsOf(sidebar, 0, doubts));
  return { entries, folder: 'docs/', name: null, doubts };
}

/** A sidebar is a list, or an object of lists by label. */
function itemsOf(data: Data, level: number, doubts: Doubt[]): TreeEntry[] {
  const grouped = [...data.fields].flatMap(([label, items]) => [
    ...treeEntry({ line: items.line, title: label, level, link: null }, doubts),
    ...itemsOf(items, level + 1, doubts),
  ]);
  return [...grouped, ...data.items.flatMap((item) => itemOf(item, level, doubts))];
}

function itemOf(item: Data, level: number, doubts: Doubt[]): TreeEntry[] {
  const { line } = item;
  if (isEmpty(item)) {
    doubts.push({ line, message: 'a part of the sidebars is not written out, and was left out' });
    return [];
  }
  const type = textAt(item, 'type') ?? (item.text === null ? 'shorthand' : 'doc');
  const title = textAt(item, 'label');
  switch (type) {
    case 'doc':
    case 'ref':
    case 'link':
      return treeEntry({ line, title, level, link: item.text ?? textAt(item, 'id') ?? textAt(item, 'href') }, doubts);
    case 'category': {
      const own = treeEntry({ line, title, level, link: textAt(item, 'link', 'id') }, doubts);
      return [...own, ...itemsOf(at(item, 'items'), level + 1, doubts)];
    }
    case 'shorthand':
      return itemsOf(item, level, doubts);
    default:
      if (type !== 'html') doubts.push({ line, key: type, message: 'an item of this type was left out' });
      return [];
  }
}
