import type { Reference } from '../numbers/reference.ts';
import { scanReferences } from '../numbers/scan-references.ts';
import { numberParts } from '../numbers/section-number.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import { chapterOf } from '../publication/chapter-of.ts';
import type { Edition } from '../publication/edition.ts';
import { findNumber } from '../publication/find-number.ts';
import { findTitle } from '../publication/find-title.ts';
import { lineOf, type Section } from '../publication/section.ts';
import { findEdition } from '../publication/versions/find-edition.ts';
import { fold } from '../text/fold.ts';
import { normaliseTitle } from '../text/normalise-title.ts';

/** What some words of a command mean: no chapter, one, or several. */
export interface Place {
  readonly words: string;
  /** Sections of one edition. Empty if the words name none. */
  readonly sections: readonly Section[];
  /** Families of the chapters that hold them in the newest edition. */
  readonly chapters: ReadonlySet<number>;
}

/** What a command's words are looked up in. */
export interface Lookup {
  readonly catalogue: Catalogue;
  /** The edition that the report is about. Its numbers come first. */
  readonly inForce: Edition;
  readonly labelPrefix: string;
}

const MAX_PLACES = 12;
/** Titles contain these too, so words are split only if they name no section as a whole. */
const SEPARATORS = [/([,，、;；\n|])/u, /(和|与|及|&|(?<!\p{L})and(?!\p{L}))/iu, /(\s+)/u];

/**
 * The places that a command names: numbers, titles or parts of them, labels, or several of these. Words that name no
 * section as a whole are split.
 */
export function findPlaces(words: string, lookup: Lookup): Place[] {
  const whole = placesIn(words, lookup);
  if (whole.every(isFound)) return whole;
  const attempts = SEPARATORS.map((separator) => partsOf(words, separator))
    .filter((parts) => parts.length > 1 && parts.length <= 2 * MAX_PLACES)
    .map((parts) => longestPlaces(parts, lookup));
  const inParts = attempts.find((places) => places.every(isFound));
  if (inParts !== undefined) return inParts;
  const titled = place(words, longestTitleIn(words, lookup), lookup);
  if (isFound(titled)) return [titled];
  return attempts.find((places) => places.some(isFound)) ?? whole;
}

/** The innermost section that contains all of these. */
export function commonSection([first, ...others]: readonly Section[]): Section | undefined {
  return first && (lineOf(first).find((holder) => others.every((one) => lineOf(one).includes(holder))) ?? first);
}

function isFound({ chapters }: Place): boolean {
  return chapters.size > 0;
}

/** The words between separators, and the separators themselves. */
function partsOf(words: string, separator: RegExp): string[] {
  return words.split(separator).filter((part) => part !== '');
}

/** Reads from the left and takes the longest run that names a place: "A与B" may be one title or two. */
function longestPlaces(parts: readonly string[], lookup: Lookup): Place[] {
  const found: Place[] = [];
  for (let start = 0; start < parts.length; ) {
    let end = parts.length;
    let places = placesIn(parts.slice(start, end).join(''), lookup);
    while (end > start + 1 && !places.every(isFound)) {
      end -= 1;
      places = placesIn(parts.slice(start, end).join(''), lookup);
    }
    const isSeparator = SEPARATORS.some((separator) => parts[start]?.replace(separator, '').trim() === '');
    if (!isSeparator || places.every(isFound)) found.push(...places);
    start = end;
  }
  return found;
}

function placesIn(words: string, lookup: Lookup): Place[] {
  const text = words.replace(/^[\s《〈“"「『'‘[(（]+|[\s》〉”"」』'’\])）.。!！?？]{1,20}$/gu, '');
  const { editions, rest } = editionsFor(text, lookup);
  const references = referencesIn(rest);
  // "1, 2.1": digits left over mean that there is another number, which could not be read.
  if (references.length > 0 && /\d/u.test(withoutReferences(rest, references))) return [place(words, [], lookup)];
  if (references.length === 0) return [place(words, firstFound(editions, byTitle(rest, lookup)), lookup)];
  if (references.length === 1) {
    const otherWords = normaliseTitle(withoutReferences(rest, references));
    return references.map((one) =>
      place(words, narrowByTitle(firstFound(editions, byNumber(one)), otherWords), lookup),
    );
  }
  return references.slice(0, MAX_PLACES + 1).map((one) => {
    return place(rest.slice(one.start, one.end), firstFound(editions, byNumber(one)), lookup);
  });
}

/** "v1.0.4 5.3.1" means that edition. Otherwise the report's own edition comes first, then newer and older ones. */
function editionsFor(text: string, { catalogue, inForce }: Lookup): { editions: readonly Edition[]; rest: string } {
  const [whole = '', version = ''] = /^v(\d{1,4}(?:\.\d{1,4}){1,3})\s+(?=\S)/iu.exec(text) ?? [];
  const named = version === '' ? undefined : findEdition(catalogue.editions, version);
  if (named) return { editions: [named], rest: text.slice(whole.length) };
  return { editions: [...new Set([inForce, ...catalogue.editions.toReversed()])], rest: text };
}

/** In a command a bare number is a section number, even if it could be a version or a date in a sentence. */
function referencesIn(text: string): Reference[] {
  const folded = fold(text);
  const alone = /^#?(\d{1,3}(?:[.-]\d{1,3}){0,5})$/u.exec(folded.trim());
  if (alone === null) return scanReferences(folded);
  const steps = [{ unit: 'any', parts: numberParts(alone[1] ?? '', 'plain') } as const];
  return [{ start: 0, end: text.length, steps, marked: true }];
}

function firstFound(editions: readonly Edition[], find: (sections: readonly Section[]) => Section[]): Section[] {
  for (const { sections } of editions) {
    const found = find(sections);
    if (found.length > 0) return found;
  }
  return [];
}

/** The text without its references. */
function withoutReferences(text: string, references: readonly Reference[]): string {
  let left = '';
  let from = 0;
  for (const { start, end } of references) {
    left += `${text.slice(from, start)} `;
    from = end;
  }
  return left + text.slice(from);
}

function byNumber({ steps }: Reference): (sections: readonly Section[]) => Section[] {
  return (sections) => findNumber(sections, steps, true);
}

/** Keeps the sections whose own title, or that of a section around them, the other words name. */
function narrowByTitle(sections: readonly Section[], otherWords: string): Section[] {
  if (otherWords.length < 2) return [...sections];
  const named = sections.filter((section) =>
    lineOf(section).some(({ key }) => key.length > 1 && (key.includes(otherWords) || otherWords.includes(key))),
  );
  return named.length > 0 ? named : [...sections];
}

/** The same title, otherwise part of a title, otherwise a similar title. */
function byTitle(text: string, { labelPrefix }: Lookup): (sections: readonly Section[]) => Section[] {
  const prefix = labelPrefix.trim();
  const isLabel = prefix !== '' && fold(text).startsWith(fold(prefix));
  const key = normaliseTitle(isLabel ? text.slice(prefix.length) : text);
  if (key.length < 2) return () => [];
  return (sections) => {
    const same = sections.filter((section) => section.key === key);
    if (same.length > 0) return same;
    const holding = sections.filter((section) => section.key.includes(key));
    if (holding.length > 0) return holding;
    return [findTitle(sections, key)].filter((section) => section !== undefined);
  };
}

/** The longest title that occurs whole among other words. */
function longestTitleIn(words: string, { catalogue, inForce }: Lookup): Section[] {
  const key = normaliseTitle(words);
  return firstFound([...new Set([inForce, ...catalogue.editions.toReversed()])], (sections) => {
    const held = sections.filter((section) => section.key.length >= 4 && key.includes(section.key));
    const longest = Math.max(0, ...held.map((section) => section.key.length));
    return held.filter((section) => section.key.length === longest);
  });
}

function place(words: string, sections: readonly Section[], { catalogue }: Lookup): Place {
  const newest = catalogue.editions.at(-1);
  const chapters = sections.flatMap((section) => (newest && chapterOf(catalogue, section, newest)?.family) ?? []);
  return { words: words.trim(), sections, chapters: new Set(chapters) };
}
