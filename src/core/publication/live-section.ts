import type { Catalogue } from './catalogue.ts';
import type { Edition } from './edition.ts';
import type { Section } from './section.ts';

/**
 * The place of a section in an edition: the section itself, otherwise the section that it moved into, otherwise the
 * nearest section around its last place that still exists. Null if there is none.
 */
export function liveSection(catalogue: Catalogue, section: Section, edition: Edition): Section | null {
  return live(catalogue, section, edition, new Set());
}

function live(catalogue: Catalogue, section: Section, edition: Edition, seen: Set<number>): Section | null {
  if (section.edition === edition.version) return section;
  if (seen.has(section.family)) return null;
  seen.add(section.family);
  const history = catalogue.families.get(section.family) ?? [];
  const here = history.find((one) => one.edition === edition.version);
  if (here) return here;
  const index = catalogue.editions.indexOf(edition);
  const move = catalogue.moves.findLast(({ from, since }) => from === section.family && since <= index);
  const target = move && catalogue.families.get(move.to)?.[0];
  if (target) return live(catalogue, target, edition, seen);
  return section.parent && live(catalogue, section.parent, edition, seen);
}
