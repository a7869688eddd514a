import type { Problem } from '../../problem.ts';
import { versionKey } from '../sources/version-key.ts';
import { plainKey, readVersion } from './version.ts';

/** A contents and a notice of one edition. */
export interface Met<C, N> {
  /** Of two spellings the shorter: "v1.0" of "v1.0.md" and the tag "book-v1.0". */
  readonly version: string;
  readonly contents: C | null;
  readonly notice: N | null;
}

/**
 * Joins contents and notices that have the same version: in the same spelling, otherwise if each is the only one of
 * that version ("v1.0.md" and the tag "book-v1.0").
 */
export function meet<C extends { readonly version: string }, N extends { readonly version: string }>(
  contents: readonly C[],
  notices: readonly N[],
): Met<C, N>[] {
  const noticeOf = new Map<C, N>();
  for (const [key, alike] of [versionKey, plainKey].map(
    (keyOf) => [keyOf, Map.groupBy(notices, ({ version }) => keyOf(version))] as const,
  )) {
    const wanting = contents.filter((one) => !noticeOf.has(one));
    const taken = new Set(noticeOf.values());
    for (const [shared, [one, ...more]] of Map.groupBy(wanting, ({ version }) => key(version))) {
      const [notice, ...others] = (alike.get(shared) ?? []).filter((other) => !taken.has(other));
      if (shared !== '' && one && notice && more.length + others.length === 0) noticeOf.set(one, notice);
    }
  }
  const met = new Set(noticeOf.values());
  return [
    ...contents.map((own) => joined(own, noticeOf.get(own) ?? null)),
    ...notices
      .filter((notice) => !met.has(notice))
      .map((notice) => ({ version: notice.version, contents: null, notice })),
  ];
}

function joined<C extends { readonly version: string }, N extends { readonly version: string }>(
  contents: C,
  notice: N | null,
): Met<C, N> {
  const isSpeltAlike = notice !== null && versionKey(notice.version) === versionKey(contents.version);
  const isLonger = notice !== null && notice.version.length > contents.version.length;
  const version = notice && (isSpeltAlike || !isLonger) ? notice.version : contents.version;
  return { version, contents, notice };
}

/** An edition with what is known of it. */
interface Sourced {
  readonly version: string;
  readonly listedIn: string | null;
  readonly notice: { readonly path: string } | null;
}

/**
 * Editions of one number that did not meet: two sources of the same version, or a contents and a notice with different
 * suffixes ("1.0-print" and "1.0-2"). A pre-release ("1.0-rc1") is an edition of its own.
 */
export function thatDoNotMeet(editions: readonly Sourced[]): Problem[] {
  const settled = editions.filter(({ version }) => plainKey(version) !== '' && readVersion(version).early === '');
  const byNumber = Map.groupBy(settled, ({ version }) => plainKey(version).split(' ')[0]);
  return [...byNumber.values()].flatMap((some) => {
    return some.flatMap((one, index) => {
      const other = some.slice(0, index).find((earlier) => shouldMeet(earlier, one));
      return other ? [apart(one, other)] : [];
    });
  });
}

function shouldMeet(one: Sourced, other: Sourced): boolean {
  if (plainKey(one.version) === plainKey(other.version)) return true;
  if (String(readVersion(one.version).printings) !== String(readVersion(other.version).printings)) return false;
  const lacks = (a: Sourced, b: Sourced) => a.notice === null && b.listedIn === null;
  return lacks(one, other) || lacks(other, one);
}

function apart(one: Sourced, other: Sourced): Problem {
  const place = ({ listedIn, notice, version }: Sourced) => listedIn ?? notice?.path ?? version;
  return {
    file: place(one),
    message: `version "${one.version}" and version "${other.version}" (${place(other)}) count as two editions, though their number is the same`,
    remedy: 'if they are one edition, give both the same version; the file of a contents is named after it',
  };
}
