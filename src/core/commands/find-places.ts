import type { Catalogue, Edition } from '../catalogue/catalogue.ts';
import { chapterOf } from '../catalogue/chapter-of.ts';
import { findNumber } from '../catalogue/find-number.ts';
import { findTitle } from '../catalogue/find-title.ts';
import { versionKey } from '../catalogue/read-sources.ts';
import { lineOf, type Section } from '../catalogue/section.ts';
import { numberParts } from '../catalogue/section-number.ts';
import type { Reference } from '../reference/reference.ts';
import { scanReferences } from '../reference/scan-references.ts';
import { fold } from '../text/fold.ts';
import { normaliseTitle } from '../text/normalise-title.ts';

/** What some words of a command mean: nothing, one chapter, or several that they do not tell apart. */
export interface Place {
  readonly words: string;
  /** Sections of one edition; empty where the words name none. */
  readonly sections: readonly Section[];
  /** The chapters of the newest edition that they belong to, by family. */
  readonly chapters: ReadonlySet<number>;
}

/** Where a command's words are looked up. */
export interface Lookup {
  readonly catalogue: Catalogue;
  /** The edition that the report is about: its numbers are meant first. */
  readonly inForce: Edition;
  readonly labelPrefix: string;
}

const MOST_PLACES = 12;
/** Titles hold such signs and words too, so words are split only where they name no section as a whole. */
const SEPARATORS = [/([,，、;；\n|])/u, /(和|与|及|&|(?<!\p{L})and(?!\p{L}))/iu, /(\s+)/u];

/**
 * The places that a command names: numbers, titles or parts of them, labels, several at once. Where words name no
 * section as a whole, they are taken apart.
 */
export function findPlaces(words: string, lookup: Lookup): Place[] {
  const whole = placesIn(words, lookup);
  if (whole.every(isFound)) return whole;
  const attempts = SEPARATORS.map((separator) => partsOf(words, separator))
    .filter((parts) => parts.length > 1 && parts.length <= 2 * MOST_PLACES)
    .map((parts) => longestPlaces(parts, lookup));
  const inParts = attempts.find((places) => places.every(isFound));
  if (inParts !== undefined) return inParts;
  const titled = place(words, titleIn(words, lookup), lookup);
  if (isFound(titled)) return [titled];
  return attempts.find((places) => places.some(isFound)) ?? whole;
}

/** The innermost section that holds all sections of a place. */
export function commonSection([first, ...others]: readonly Section[]): Section | undefined {
  return first && (lineOf(first).find((holder) => others.every((one) => lineOf(one).includes(holder))) ?? first);
}

function isFound({ chapters }: Place): boolean {
  return chapters.size > 0;
}

/** The words between separators, and the separators between them. */
function partsOf(words: string, separator: RegExp): string[] {
  return words.split(separator).filter((part) => part !== '');
}

/** From the left the most parts that name something together: "A与B" may be one title or two. */
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
  const text = words.replace(/^[\s《〈“"「『'‘[(（]+|[\s》〉”"」』'’\])）.。!！?？]+$/gu, '');
  const { editions, rest } = editionsFor(text, lookup);
  const references = referencesIn(rest);
  // "1, 2.1": what looks like one number beside another is one more.
  if (references.length > 0 && /\d/u.test(besides(rest, references))) return [place(words, [], lookup)];
  if (references.length === 0) return [place(words, firstFound(editions, byTitle(rest, lookup)), lookup)];
  if (references.length === 1) {
    const beside = normaliseTitle(besides(rest, references));
    return references.map((one) => place(words, narrowed(firstFound(editions, byNumber(one)), beside), lookup));
  }
  return references.slice(0, MOST_PLACES + 1).map((one) => {
    return place(rest.slice(one.start, one.end), firstFound(editions, byNumber(one)), lookup);
  });
}

/** "v1.0.4 5.3.1" means that edition; else the report's own is meant, then today's, then any older one. */
function editionsFor(text: string, { catalogue, inForce }: Lookup): { editions: readonly Edition[]; rest: string } {
  const [whole = '', version = ''] = /^v(\d{1,4}(?:\.\d{1,4}){1,3})\s+(?=\S)/iu.exec(text) ?? [];
  const named = catalogue.editions.filter((edition) => versionKey(edition.version) === version);
  if (named.length > 0) return { editions: named, rest: text.slice(whole.length) };
  return { editions: [...new Set([inForce, ...catalogue.editions.toReversed()])], rest: text };
}

/** A number alone is one in a command, even where it would be a version or a date in a sentence. */
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

/** What is left of a text without its references. */
function besides(text: string, references: readonly Reference[]): string {
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

/** Of several sections with one number those whose title, or that of a section around them, the other words name. */
function narrowed(sections: readonly Section[], beside: string): Section[] {
  if (beside.length < 2) return [...sections];
  const named = sections.filter((section) =>
    lineOf(section).some(({ key }) => key.length > 1 && (key.includes(beside) || beside.includes(key))),
  );
  return named.length > 0 ? named : [...sections];
}

/** The same title, else a part of one, else one nearly the same. */
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

/** The longest title that stands whole among other words. */
function titleIn(words: string, { catalogue, inForce }: Lookup): Section[] {
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
