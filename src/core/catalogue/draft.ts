import { normaliseTitle } from '../text/normalise-title.ts';
import type { ContentsEntry } from './contents-entry.ts';
import type { SectionNumber } from './section-number.ts';

/** A section while its edition is being put together. Drafts stand in reading order in a list. */
export interface Draft {
  number: SectionNumber | null;
  title: string;
  key: string;
  page: number | null;
  readonly link: string | null;
  readonly parent: Draft | null;
  /** The number from the root of the tree: see Section. */
  readonly absolute: readonly string[];
  /** Null until it is known which section of earlier editions this one is. */
  family: number | null;
}

/** A draft with its key and its absolute number worked out. */
export function draft(fields: Omit<Draft, 'key' | 'absolute'>): Draft {
  return { ...fields, key: normaliseTitle(fields.title), absolute: absoluteNumber(fields.number, fields.parent) };
}

/** The parts of a draft's number, empty where it has none. */
export function partsOf(section: Draft | null): readonly string[] {
  return section?.number?.parts ?? [];
}

/** Whether `parts` begins with `prefix`; equal counts. */
export function startsWith(parts: readonly string[], prefix: readonly string[]): boolean {
  return prefix.length <= parts.length && prefix.every((part, index) => parts[index] === part);
}

/** Whether `section` is `ancestor` or lies in it. */
export function isWithin(section: Draft | null, ancestor: Draft): boolean {
  for (let at = section; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Puts a draft behind its siblings with lower numbers, and all that lies in them. */
export function insert(drafts: Draft[], added: Draft): void {
  const { parent } = added;
  let place = parent === null ? 0 : drafts.indexOf(parent) + 1;
  for (const [index, other] of drafts.entries()) {
    const sibling = siblingAbove(other, parent);
    if (sibling && compareNumbers(partsOf(sibling), partsOf(added)) <= 0) place = index + 1;
  }
  drafts.splice(place, 0, added);
}

function siblingAbove(section: Draft, parent: Draft | null): Draft | null {
  for (let at: Draft | null = section; at !== null; at = at.parent) if (at.parent === parent) return at;
  return null;
}

function compareNumbers(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (part !== other) return part.localeCompare(other, 'en', { numeric: true });
  }
  return a.length - b.length;
}

/**
 * Gives entries their places in a tree: by nesting where the contents is nested, else by number depth. A number that
 * goes on no number above it restarts under the open chapter ("第三章", then "1", "1.1").
 */
export function plant(entries: readonly ContentsEntry[]): Draft[] {
  const drafts: Draft[] = [];
  const open: { draft: Draft; level: number }[] = [];
  for (const entry of entries) {
    const parent = entry.level === null ? parentByNumber(entry, drafts) : parentByLevel(entry.level, open);
    const { number, title, page, link } = entry;
    const added = draft({ number, title, page, link, parent, family: null });
    drafts.push(added);
    if (entry.level !== null) open.push({ draft: added, level: entry.level });
  }
  return drafts;
}

function parentByLevel(level: number, open: { draft: Draft; level: number }[]): Draft | null {
  while ((open.at(-1)?.level ?? -1) >= level) open.pop();
  return open.at(-1)?.draft ?? null;
}

function parentByNumber(entry: ContentsEntry, drafts: readonly Draft[]): Draft | null {
  const parts = entry.number?.parts ?? [];
  const last = drafts.at(-1) ?? null;
  if (last === null || parts.length === 0 || entry.number?.style !== 'plain') return null;
  const line: Draft[] = [];
  for (let at: Draft | null = last; at !== null; at = at.parent) line.push(at);
  const chapter = line.find((above) => above.number?.style === 'chapter') ?? null;
  const above = nearestAbove(parts, drafts, chapter);
  return above ?? chapter;
}

/** The last section of the open chapter whose number this one goes on; the longest such number wins. */
function nearestAbove(parts: readonly string[], drafts: readonly Draft[], chapter: Draft | null): Draft | null {
  let best: Draft | null = null;
  for (const candidate of drafts) {
    const above = partsOf(candidate);
    if (above.length === 0 || above.length >= parts.length || !startsWith(parts, above)) continue;
    if (chapter !== null && !isWithin(candidate, chapter)) continue;
    if (best === null || above.length >= partsOf(best).length) best = candidate;
  }
  return best;
}

/** A number that does not go on its parent's ("1" in 第三章) is added to it. */
function absoluteNumber(number: SectionNumber | null, parent: Draft | null): readonly string[] {
  const parts = number?.parts ?? [];
  if (parts.length === 0 || parent === null) return parts;
  const above = partsOf(parent);
  const goesOn = above.length < parts.length && startsWith(parts, above);
  return [...parent.absolute, ...(goesOn ? parts.slice(above.length) : parts)];
}
