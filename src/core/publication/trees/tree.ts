import { decodedPath } from '../sources/comparable-path.ts';

/** An entry of an ordered tree of files: what a book's SUMMARY.md, sidebar or _toc.yml lists. */
export interface TreeEntry {
  readonly line: number;
  /** Null if only the file has a title. */
  readonly title: string | null;
  readonly level: number;
  /** File below the tree's folder; null for a label without a file, and an unwritten chapter. */
  readonly path: string | null;
  /** Anchor in the file where the entry begins. */
  readonly anchor: string | null;
  /** How many levels the book's tool numbers from here down, headings of the file included. 0: none. */
  readonly counted: number;
}

/** A book's entries in reading order. Parts are no entries: their chapters are at the level of the part. */
export interface Tree {
  readonly entries: readonly TreeEntry[];
  /** Folder of the files, from the folder of the file that has the tree: empty, or ending with a slash. */
  readonly folder: string;
  /** The name of the book, if this file tells it. */
  readonly name: string | null;
  readonly doubts: readonly Doubt[];
}

/** What was not understood. `key`: the entry that it is about. */
export interface Doubt {
  readonly line: number;
  readonly key?: string;
  readonly message: string;
}

/** As deep as any tool numbers. */
export const ALL_LEVELS = 9;

/** An entry for a link as written. A link to another site is a doubt and no entry. */
export function treeEntry(
  {
    line,
    title,
    level,
    link,
    counted = 0,
  }: Pick<TreeEntry, 'line' | 'title' | 'level'> & {
    readonly link: string | null;
    readonly counted?: number;
  },
  doubts: Doubt[],
): TreeEntry[] {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(link ?? '')) {
    doubts.push({ line, key: title ?? link ?? '', message: 'links to another site and was left out' });
    return [];
  }
  return [{ line, title: title?.replaceAll(/\s+/gu, ' ').trim() || null, level, counted, ...linkTarget(link ?? '') }];
}

/** Where a link leads: "../ch1.md#setup", "/ch1?id=setup" as docsify writes it, or "#/ch1" of its address bar. */
function linkTarget(link: string): { path: string | null; anchor: string | null } {
  const [file = '', hash = ''] = decodedPath(link.replace(/^#\//u, '')).split('#', 2);
  const [page = '', query = ''] = file.split('?', 2);
  const anchor = hash || (/(?:^|&)id=([^&]*)/u.exec(query)?.[1] ?? '');
  return { path: page.replace(/^(?:\.?\/)+/u, '') || null, anchor: anchor || null };
}

/** What stands for the title of an entry without one: the name of its file. */
export function fileTitle({ path }: Pick<TreeEntry, 'path'>): string {
  const name = path?.split('/').at(-1) ?? '';
  return name.replace(/\.\w+$/u, '') || '?';
}
