import type { TreeEntry } from '../../core/publication/trees/tree.ts';

/** A page or a folder in a tree that the folders make. */
export interface Place {
  /** "guide/setup" for guide/setup.md and for guide/setup/index.md; empty for the root. */
  readonly place: string;
  /** Null for a folder without a page. */
  readonly path: string | null;
  readonly title: string | null;
}

/**
 * The tree that nested folders make: each page with the pages below it, in the order of `compare`. A folder without a
 * place of its own belongs to its parent.
 */
export function folderTree<P extends Place>(places: readonly P[], compare: (a: P, b: P) => number): TreeEntry[] {
  const known = new Set(places.map(({ place }) => place));
  const children = Map.groupBy(places, ({ place }) => parentOf(place, known));

  function below(place: string | null, level: number): TreeEntry[] {
    return (children.get(place) ?? [])
      .toSorted(compare)
      .flatMap(({ place: own, title, path }) => [
        { line: 1, title, level, path, anchor: null, counted: 0 },
        ...below(own, own === '' ? level : level + 1),
      ]);
  }

  return below(null, 0);
}

/** The nearest place around one; null at the top. */
function parentOf(place: string, known: ReadonlySet<string>): string | null {
  if (place === '') return null;
  for (let at = place.lastIndexOf('/'); at > 0; at = place.lastIndexOf('/', at - 1)) {
    if (known.has(place.slice(0, at))) return place.slice(0, at);
  }
  return known.has('') ? '' : null;
}

/** Compares texts by their letters, and numbers in them by value. */
export function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
