import { versionKey } from '../sources/version-key.ts';
import { plainKey } from './version.ts';

interface Versioned {
  readonly version: string;
}

/**
 * The edition that a version names: the one that is spelt like it, otherwise the only one of the same version ("v1.0" names
 * "book-v1.0"). Undefined if there is none, or several.
 */
export function findEdition<E extends Versioned>(editions: readonly E[], words: string): E | undefined {
  return editionFinder(editions)(words);
}

/** The same for many versions. */
export function editionFinder<E extends Versioned>(editions: readonly E[]): (words: string) => E | undefined {
  const byKey = new Map(editions.toReversed().map((edition) => [versionKey(edition.version), edition]));
  let byPlainKey: Map<string, E[]> | null = null;
  return (words) => {
    const same = byKey.get(versionKey(words));
    if (same || !BARE.test(words.trim())) return same;
    byPlainKey ??= Map.groupBy(editions, ({ version }) => plainKey(version));
    const [one, ...more] = byPlainKey.get(plainKey(words)) ?? [];
    return more.length === 0 ? one : undefined;
  };
}

/** A version without other words. "chapter1" of a folder is none, and neither is "01". */
const BARE = /^(?:v\d+(?:\.\d+)*|\d+(?:[.-]\d+)+)(?:[-.]?(?:alpha|beta|rc)[-.]?\d*)?$/iu;
