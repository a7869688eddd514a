import { titleLikeness } from '../../text/title-likeness.ts';
import type { Section } from '../section.ts';
import type { Draft } from './draft.ts';

/** For titles at the same place: one character of four may differ. */
const MIN_LIKENESS = 0.75;

/**
 * Finds the family that each new draft continues. `older` has the newest section of every family so far. The rules
 * apply in this order, each to what is left:
 *
 * 1. The same title.
 *
 * 2. A similar title at the same place.
 *
 * 3. The same place, with mostly the same sections in it.
 *
 * 4. The same place, and the old title is now the title of a section in it.
 *
 * 5. A title that extends the old one ("混沌工程" → "混沌工程与全链路压测").
 *
 * Drafts in `added` are new according to the notice, so rules 3 and 4 do not apply to them.
 */
export function matchFamilies(drafts: readonly Draft[], older: readonly Section[], added: ReadonlySet<Draft>): void {
  const settled = new Set(drafts.map(({ family }) => family));
  const free = new Set(older.filter(({ family }) => !settled.has(family)));
  const byKey = Map.groupBy(free, ({ key }) => key);
  const byPlace = Map.groupBy(free, ({ absolute }) => absolute.join('.'));
  const titled = ({ key }: Draft) => byKey.get(key) ?? [];
  const placed = ({ number, absolute }: Draft) => (number === null ? [] : (byPlace.get(absolute.join('.')) ?? []));
  const settle = (
    near: (draft: Draft) => readonly Section[],
    match: (draft: Draft, candidates: readonly Section[]) => Section | undefined,
  ) => {
    for (const draft of drafts) {
      if (draft.family !== null) continue;
      const candidates = near(draft).filter((section) => free.has(section));
      const section = match(draft, candidates);
      if (!section) continue;
      draft.family = section.family;
      free.delete(section);
    }
  };
  settle(titled, sameTitle);
  settle(placed, (draft, candidates) => candidates.find((section) => isSimilar(section, draft)));
  const open = (draft: Draft) => (added.has(draft) ? [] : placed(draft));
  settle(open, (draft, candidates) => candidates.find((section) => sameInside(section, draft, older, drafts)));
  settle(open, (draft, candidates) => candidates.find((section) => livesOn(section, draft, drafts)));
  const left = [...free];
  settle(
    () => left,
    (draft, candidates) => only(candidates.filter((section) => goesOn(draft.key, section.key))),
  );
}

function sameTitle(draft: Draft, candidates: readonly Section[]): Section | undefined {
  return (
    candidates.find((section) => sameParent(section, draft)) ??
    candidates.find((section) => samePlace(section, draft)) ??
    only(candidates)
  );
}

function sameParent(section: Section, draft: Draft): boolean {
  if (section.parent === null || draft.parent === null) return section.parent === draft.parent;
  return section.parent.family === draft.parent.family;
}

function samePlace(section: Section, draft: Draft): boolean {
  return draft.number !== null && section.absolute.join('.') === draft.absolute.join('.');
}

function isSimilar(section: Section, draft: Draft): boolean {
  return titleLikeness(section.key, draft.key) >= MIN_LIKENESS;
}

/** True if more than half of the sections directly below have the same or a similar title. */
function sameInside(section: Section, draft: Draft, older: readonly Section[], drafts: readonly Draft[]): boolean {
  const below = older.filter(({ parent }) => parent === section);
  const now = drafts.filter(({ parent }) => parent === draft);
  const same = below.filter((one) => now.some(({ key }) => titleLikeness(one.key, key) >= MIN_LIKENESS));
  return same.length > 0 && same.length * 2 > Math.min(below.length, now.length);
}

function livesOn(section: Section, draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(({ parent, key }) => parent === draft && section.key.length >= 2 && key.includes(section.key));
}

function goesOn(key: string, old: string): boolean {
  return old.length >= 4 && key.startsWith(old) && /^(?:与|和|及|以及|and)/u.test(key.slice(old.length));
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
