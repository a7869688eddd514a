import { titleLikeness } from '../text/title-likeness.ts';
import type { Draft } from './draft.ts';
import type { Section } from './section.ts';

/** At one place: a character of four may be another. */
const ALIKE = 0.75;

/**
 * Finds for each draft without a family the family that it continues, and sets it. `known` holds the newest section of
 * every family so far. In this order, each rule only on what is left: the same title; nearly the same title at the same
 * place; the same place with mostly the same sections in it; the same place, with the old title living on in a section
 * of the new; a title that goes on the old one ("混沌工程" → "混沌工程与全链路压测"). Drafts in `added` are declared new
 * by the notice and continue nothing at their place.
 */
export function matchFamilies(drafts: readonly Draft[], known: readonly Section[], added: ReadonlySet<Draft>): void {
  const settled = new Set(drafts.map(({ family }) => family));
  const free = new Set(known.filter(({ family }) => !settled.has(family)));
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
  settle(placed, (draft, candidates) => candidates.find((section) => alike(section, draft)));
  const open = (draft: Draft) => (added.has(draft) ? [] : placed(draft));
  settle(open, (draft, candidates) => candidates.find((section) => sameInside(section, draft, known, drafts)));
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

function alike(section: Section, draft: Draft): boolean {
  return titleLikeness(section.key, draft.key) >= ALIKE;
}

/** More than half of the sections right below are the same, by title or nearly. */
function sameInside(section: Section, draft: Draft, known: readonly Section[], drafts: readonly Draft[]): boolean {
  const below = known.filter(({ parent }) => parent === section);
  const now = drafts.filter(({ parent }) => parent === draft);
  const same = below.filter((one) => now.some(({ key }) => titleLikeness(one.key, key) >= ALIKE));
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
