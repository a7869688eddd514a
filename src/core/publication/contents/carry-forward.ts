import type { Section } from '../section.ts';
import { type Draft, draft, insert, partsOf } from './draft.ts';

/**
 * Completes a partial contents with sections of the previous edition. A section is carried over if its parent still has
 * the same number, lists nothing or skips numbers, and if no other section took its number or title. A contents with
 * links was made by a tool and is complete: nothing is carried into it.
 */
export function carryForward(drafts: Draft[], before: readonly Section[]): void {
  if (drafts.some(({ link }) => link !== null)) return;
  const byFamily = new Map(drafts.map((one) => [one.family, one]));
  const taken = new Set(drafts.map((one) => one.absolute.join('.')));
  const partial = new Map<Draft, boolean>();
  for (const section of before) {
    if (section.parent === null || section.number === null || byFamily.has(section.family)) continue;
    const parent = byFamily.get(section.parent.family);
    if (!parent || partsOf(parent).join('.') !== section.parent.number?.parts.join('.')) continue;
    if (!partial.has(parent)) partial.set(parent, isPartial(parent, drafts));
    const { number, title, link, family } = section;
    const carried = draft({ number, title, page: null, link, parent, family });
    if (!partial.get(parent) || taken.has(carried.absolute.join('.'))) continue;
    insert(drafts, carried);
    byFamily.set(family, carried);
    partial.set(carried, true);
  }
}

/** True if a section lists nothing, or if its list starts above 1 or skips a number. */
function isPartial(parent: Draft, drafts: readonly Draft[]): boolean {
  const depth = partsOf(parent).length;
  const below = drafts.filter((one) => one.parent === parent && one.number !== null);
  const numbers = below.map((one) => {
    const own = partsOf(one);
    return own.length > depth + 1 ? null : Number(own.at(-1));
  });
  if (numbers.includes(null)) return true;
  const seen = new Set(numbers);
  return seen.size === 0 || ![...seen].every((number) => number === 1 || seen.has((number ?? 0) - 1));
}
