import type { Edition } from './edition.ts';
import type { Section } from './section.ts';

/**
 * The parts of an edition: outermost sections that hold chapters. A part is called so ("第一部分", "Part I"), or has
 * numbered chapters directly in it ("基础篇" → "第一章"). If the numbers in it go on from its own ("第一部分" → "1.1"), it is
 * a chapter.
 */
export function partsOf({ sections }: Edition): Section[] {
  const inside = Map.groupBy(sections, ({ parent }) => parent);
  return sections.filter((section) => section.parent === null && holdsChapters(section, inside.get(section) ?? []));
}

function holdsChapters({ number }: Section, inside: readonly Section[]): boolean {
  if (inside.some((one) => one.number?.style === 'chapter')) return true;
  if (number?.style !== 'part' || inside.length === 0) return false;
  return !inside.some((one) => (one.number?.parts.length ?? 0) > 1 && one.number?.parts[0] === number.parts[0]);
}
