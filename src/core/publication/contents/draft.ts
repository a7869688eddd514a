import type { SectionNumber } from '../../numbers/section-number.ts';
import { titleKey } from '../find-title.ts';
import type { ContentsEntry } from './contents-entry.ts';

/** A section while its edition is being built. Drafts are listed in reading order. */
export interface Draft {
  number: SectionNumber | null;
  title: string;
  key: string;
  page: number | null;
  readonly link: string | null;
  readonly parent: Draft | null;
  /** The number from the root of the tree: see Section. */
  readonly absolute: readonly string[];
  /** Null until the matching section of earlier editions is known. */
  family: number | null;
}

/** Makes a draft with its key and absolute number. */
export function draft(fields: Omit<Draft, 'key' | 'absolute'>): Draft {
  return { ...fields, key: titleKey(fields.title), absolute: absoluteNumber(fields.number, fields.parent) };
}

/** The parts of a draft's number. Empty if it has none. */
export function partsOf(section: Draft | null): readonly string[] {
  return section?.number?.parts ?? [];
}

/** Whether `parts` begins with `prefix`. Equal lists count. */
export function startsWith(parts: readonly string[], prefix: readonly string[]): boolean {
  return prefix.length <= parts.length && prefix.every((part, index) => parts[index] === part);
}

/** Whether `section` is `ancestor` or inside it. */
export function isWithin(section: Draft | null, ancestor: object): boolean {
  for (let at = section; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Inserts a draft after its siblings with lower numbers and everything inside them. */
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
 * Builds the tree of sections: by nesting if the contents is nested, otherwise by the depth of the numbers. A number
 * that continues none above it restarts in the open chapter ("第三章", then "1", "1.1"). An unnumbered entry between
 * numbered ones ("小结") is in the open chapter; one after all of them ("后记") is in none.
 */
export function buildTree(entries: readonly ContentsEntry[]): Draft[] {
  const drafts: Draft[] = [];
  const open: { draft: Draft; level: number }[] = [];
  const numbers = new Map<string, Draft>();
  const lastNumbered = entries.findLastIndex(({ number }) => number !== null && number.style !== 'appendix');
  const deep = entries.some(({ number }) => (number?.parts.length ?? 0) > 1);
  for (const [index, entry] of entries.entries()) {
    const { title, page, link } = entry;
    const last = drafts.at(-1) ?? null;
    const parent =
      entry.level !== null
        ? parentByLevel(entry.level, open)
        : entry.number === null
          ? deep && index < lastNumbered
            ? openChapter(last)
            : null
          : parentByNumber(entry.number, last, numbers);
    const number = withinChapter(entry.number, parent);
    const added = draft({ number, title, page, link, parent, family: null });
    drafts.push(added);
    if (entry.level !== null) open.push({ draft: added, level: entry.level });
    if (number?.style === 'chapter' || number?.style === 'part') numbers.clear();
    if (number) numbers.set(number.parts.join('.'), added);
  }
  return drafts;
}

/** What is numbered like a chapter inside a chapter is none: "Item 7" in chapter 3. */
function withinChapter(number: SectionNumber | null, parent: Draft | null): SectionNumber | null {
  return number?.style === 'chapter' && parent?.number?.style === 'chapter' ? { ...number, style: 'plain' } : number;
}

function parentByLevel(level: number, open: { draft: Draft; level: number }[]): Draft | null {
  while ((open.at(-1)?.level ?? -1) >= level) open.pop();
  return open.at(-1)?.draft ?? null;
}

/** The section that the number continues. `numbers` has the sections since the last chapter began. */
function parentByNumber(number: SectionNumber, last: Draft | null, numbers: ReadonlyMap<string, Draft>): Draft | null {
  if (number.style !== 'plain') return null;
  for (let length = number.parts.length - 1; length > 0; length--) {
    const above = numbers.get(number.parts.slice(0, length).join('.'));
    if (above) return above;
  }
  for (let at = last; at !== null; at = at.parent) {
    if (at.number?.style === 'chapter' || at.number?.style === 'part') return at;
  }
  return null;
}

/** The numbered chapter that is still open after a section. */
function openChapter(last: Draft | null): Draft | null {
  let root = last;
  while (root?.parent) root = root.parent;
  return root?.number && root.number.style !== 'appendix' ? root : null;
}

/** A number that does not continue its parent's ("1" in 第三章) is appended to it. Part 2 is "part 2", not chapter 2. */
function absoluteNumber(number: SectionNumber | null, parent: Draft | null): readonly string[] {
  if (number?.style === 'part') return [...(parent?.absolute ?? []), ...number.parts.map((part) => `part ${part}`)];
  const parts = number?.parts ?? [];
  if (parts.length === 0 || parent === null) return parts;
  const above = partsOf(parent);
  const goesOn = above.length < parts.length && startsWith(parts, above);
  return [...parent.absolute, ...(goesOn ? parts.slice(above.length) : parts)];
}
