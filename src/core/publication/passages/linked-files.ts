import { comparablePath, decodedPath } from '../sources/comparable-path.ts';
import { editionFinder } from '../versions/find-edition.ts';

/** A file of the book that the contents links to. */
export interface LinkedFile {
  readonly path: string;
  /** The link, normalised by comparablePath. */
  readonly link: string;
  /** The edition that a folder in the path is named after. Null if there is none. */
  readonly version: string | null;
}

/**
 * Finds the files that links lead to, in the order of `paths`. Links are relative to the folder in which most of them
 * are found, wherever the contents itself is, because it may be a copy. If a folder is named after a version
 * ("book/v1.0/…"), the files in it belong to that edition. Linear time in paths and links.
 */
export function linkedFiles(
  paths: readonly string[],
  links: readonly string[],
  versions: readonly string[],
): LinkedFile[] {
  const wanted = new Map<string, string>();
  for (const link of links)
    if (!isElsewhere(link) && !wanted.has(comparablePath(link))) wanted.set(comparablePath(link), link);
  const folders = new Set(paths.flatMap(foldersOf));
  const editionOf = editionFinder(versions.filter(Boolean).map((version) => ({ version })));
  const known = new Map([...folders].map((folder) => [folder, editionOf(folder)?.version ?? null]));
  const placed = paths.map((path) => ({ path, plain: comparablePath(local(path)), version: versionIn(path, known) }));

  const bases = new Map([null, ...versions].map((version) => [version, baseOf(placed, wanted, version)]));
  const found = placed.flatMap(({ path, plain, version }) => {
    const link = below(bases.get(version) ?? null, plain);
    return link !== null && wanted.has(link) ? [{ path, link, version }] : [];
  });
  return bestOfEach(found, wanted);
}

/** Whether a link leaves the book: to another site, or to a place on the page of the contents. */
export function isElsewhere(link: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/iu.test(link);
}

/** A path inside its repository. Messages write "owner/name:docs/ch1.md" for a path in another repository. */
function local(path: string): string {
  return path.replace(/^[\w.-]{1,100}\/[\w.-]{1,100}:/u, '').replaceAll('\\', '/');
}

function foldersOf(path: string): string[] {
  return local(path).split('/').slice(0, -1);
}

function versionIn(path: string, versions: ReadonlyMap<string, string | null>): string | null {
  return (
    foldersOf(path)
      .map((folder) => versions.get(folder) ?? null)
      .findLast((version) => version !== null) ?? null
  );
}

/** The folder in which the most links are found, the shortest if tied. Null if no link is found. */
function baseOf(
  files: readonly { plain: string; version: string | null }[],
  wanted: ReadonlyMap<string, string>,
  version: string | null,
): string | null {
  const found = new Map<string, number>();
  for (const { plain } of files.filter((file) => file.version === version)) {
    for (let start = 0; start !== -1; start = plain.indexOf('/', start) + 1 || -1) {
      if (start === plain.length || !wanted.has(plain.slice(start))) continue;
      const base = plain.slice(0, Math.max(0, start - 1));
      found.set(base, (found.get(base) ?? 0) + 1);
    }
  }
  const best = [...found].toSorted(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1));
  return best[0]?.[0] ?? null;
}

function below(base: string | null, path: string): string | null {
  if (base === null) return null;
  if (path === base) return '';
  if (base === '') return path;
  return path.startsWith(`${base}/`) ? path.slice(base.length + 1) : null;
}

/** Of several files for one link ("ch1.md", "ch1/README.md", "ch1.rst"), takes the one that the link spells out. */
function bestOfEach(found: readonly LinkedFile[], wanted: ReadonlyMap<string, string>): LinkedFile[] {
  const best = new Map<string, LinkedFile>();
  for (const file of found) {
    const key = JSON.stringify([file.version, file.link]);
    const spelt = spelling(wanted.get(file.link) ?? '');
    const isSpelt = spelt !== '' && `/${spelling(local(file.path))}`.endsWith(`/${spelt}`);
    if (isSpelt || !best.has(key)) best.set(key, file);
  }
  const chosen = new Set(best.values());
  return found.filter((file) => chosen.has(file));
}

function spelling(path: string): string {
  const [plain = ''] = decodedPath(path).toLowerCase().split(/[?#]/u);
  return plain.replace(/^(?:\.{0,2}\/)+/u, '');
}
