import { numeralValue } from '../../numbers/numeral.ts';
import type { Edition } from '../../publication/edition.ts';
import { versionKey } from '../../publication/sources/version-key.ts';
import { editionFinder } from '../../publication/versions/find-edition.ts';
import { FIRST_YEAR, readVersion, type Version } from '../../publication/versions/version.ts';
import { fold } from '../../text/fold.ts';

/** Editions by what readers call them. */
export interface VersionIndex {
  /** By "1.0.4" or "1.0-rc1", and with a "v" before it in any spelling: "v1.0" may be "book-v1.0" or "v1.0.0". */
  spelt(version: string, hasMark: boolean): Edition | undefined;
  /** By "2nd", "second", "二" or "2023": editions whose version is one number or word. */
  counted(ordinal: string): Edition | undefined;
  /** Whether there is an edition of this number, of whatever printing. */
  has(number: number): boolean;
  /** An edition counts as the others do, and is hardly more than one ahead: "v4.19" is none of a book in v1.0.7. */
  isPlausible(number: number): boolean;
}

/** Indexes editions once for a report. */
export function indexVersions(editions: readonly Edition[]): VersionIndex {
  const read = editions.map((edition) => ({ edition, ...readVersion(edition.version) })).toReversed();
  const byKey = new Map([
    ...read.flatMap(({ edition, numbers, ...rest }) => (isPlain(rest) ? [[numbers.join('.'), edition] as const] : [])),
    ...read.map(({ edition }) => [versionKey(edition.version), edition] as const),
  ]);
  const byWord = new Map(read.map(({ edition }) => [fold(versionKey(edition.version)), edition]));
  const single = read.filter(({ numbers, printings }) => printings === null && numbers.length === 1);
  const byNumber = new Map(single.map(({ edition, numbers }) => [numbers[0], edition]));
  const firsts = new Set(read.flatMap(({ numbers: [first] }) => first ?? []));
  const most = Math.max(...firsts);
  const find = editionFinder(editions);
  return {
    spelt: (version, hasMark) => byKey.get(version) ?? (hasMark ? find(`v${version}`) : undefined),
    counted: (ordinal) => byWord.get(ordinal) ?? byNumber.get(numeralValue(ordinal) ?? undefined),
    has: (number) => firsts.has(number),
    isPlausible: (number) => firsts.size > 0 && number >= FIRST_YEAR === most >= FIRST_YEAR && number <= most + 1,
  };
}

/** Nothing but its numbers tells the edition. */
function isPlain({ early, suffix, printings }: Omit<Version, 'numbers'>): boolean {
  return early === '' && suffix === '' && printings === null;
}
