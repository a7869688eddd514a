import type { Step } from '../reference/reference.ts';
import { startsWith } from './draft.ts';
import type { SectionNumber } from './section-number.ts';

/** What a look-up by number needs of a section; drafts and finished sections have it. */
export interface Numbered<T> {
  readonly number: SectionNumber | null;
  readonly absolute: readonly string[];
  readonly parent: T | null;
}

/**
 * The sections of one edition that a path of steps may mean, those that bear the number first: several where a number
 * is used more than once, none where there is no such number. What is printed counts before what the tree implies ("3.5"
 * for section 5 of chapter 3). A number that is not listed means the section around its place: "4.3" where only 4.3.1 is
 * listed, "7.2.5" where the contents ends at 7.2; a one-part chapter only if it lists no sections and the place is
 * `marked`.
 */
export function findNumber<T extends Numbered<T>>(
  sections: readonly T[],
  steps: readonly Step[],
  marked: boolean,
): T[] {
  let found: T[] = [];
  for (const step of steps) {
    const within = inside(sections, found, step);
    if (within.length > 0) found = within;
    else if (found.length === 0 || step.parts.length > 1) {
      const anywhere = findStep(sections, step, marked);
      if (anywhere.length > 0) found = anywhere;
    }
  }
  return found;
}

function findStep<T extends Numbered<T>>(sections: readonly T[], step: Step, marked: boolean): T[] {
  const { parts } = step;
  if (parts.length === 1) return findOnePart(sections, step);
  const exact = findExact(sections, parts);
  if (exact.length > 0) return exact;
  const shorter = parts.slice(0, -1);
  if (shorter.length > 1) return findStep(sections, { unit: step.unit, parts: shorter }, marked);
  return marked
    ? findOnePart(sections, { unit: 'chapter', parts: shorter }).filter((one) => !hasNumberedInside(sections, one))
    : [];
}

function findExact<T extends Numbered<T>>(sections: readonly T[], parts: readonly string[]): T[] {
  const printed = sections.filter((section) => same(partsOf(section), parts));
  const around = unlisted(sections, parts);
  const own = [...printed, ...around.filter((section) => !printed.includes(section))];
  return own.length > 0 ? own : sections.filter((section) => same(section.absolute, parts));
}

/** The sections that hold the place of a number that only deeper numbers show. */
function unlisted<T extends Numbered<T>>(sections: readonly T[], parts: readonly string[]): T[] {
  const around = new Set<T>();
  for (const section of sections) {
    const own = partsOf(section);
    if (own.length <= parts.length || !startsWith(own, parts)) continue;
    if (section.parent && partsOf(section.parent).length < parts.length) around.add(section.parent);
  }
  return [...around];
}

/** "第四章" is a chapter before it is section 4; "第4节", "section 4" the other way round. */
function findOnePart<T extends Numbered<T>>(sections: readonly T[], step: Step): T[] {
  const numbered = sections.filter((section) => sameOnePart(section, step.parts));
  const roots = numbered.filter((section) => section.parent === null);
  const chapters = roots.filter((section) => section.number?.style === 'chapter');
  const below = numbered.filter((section) => section.number?.style !== 'chapter');
  if (step.unit === 'section') return below.length > 0 ? shallowest(below) : roots;
  if (step.unit === 'appendix') return numbered;
  return [chapters, roots, shallowest(below)].find((group) => group.length > 0) ?? [];
}

function sameOnePart<T extends Numbered<T>>(section: T, [part = '']: readonly string[]): boolean {
  const own = partsOf(section);
  if (own.length !== 1) return false;
  return own[0] === part || (part.startsWith('附') && own[0] === letterOf(part));
}

/** 附1 is how "附录一" is kept; a book that letters its appendices means A. */
function letterOf(part: string): string {
  return String.fromCharCode(96 + Number(part.slice(1)));
}

function inside<T extends Numbered<T>>(sections: readonly T[], outer: readonly T[], step: Step): T[] {
  const found = outer.flatMap((section) => {
    const below = sections.filter((one) => one !== section && liesIn(one, section));
    const goesOn = startsWith(step.parts, partsOf(section)) && step.parts.length > partsOf(section).length;
    const longer = [...partsOf(section), ...step.parts];
    for (const parts of goesOn ? [step.parts] : [step.parts, longer]) {
      const exact = below.filter((one) => same(partsOf(one), parts));
      if (exact.length > 0) return shallowest(exact);
      const around = unlisted([section, ...below], parts);
      if (around.length > 0) return around;
    }
    return [];
  });
  return [...new Set(found)];
}

function liesIn<T extends Numbered<T>>(section: T, outer: T): boolean {
  for (let at = section.parent; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}

function shallowest<T extends Numbered<T>>(sections: readonly T[]): T[] {
  const depths = sections.map(depthOf);
  const least = Math.min(...depths);
  return sections.filter((_, index) => depths[index] === least);
}

function depthOf<T extends Numbered<T>>(section: T): number {
  let depth = 0;
  for (let at = section.parent; at !== null; at = at.parent) depth += 1;
  return depth;
}

function hasNumberedInside<T extends Numbered<T>>(sections: readonly T[], outer: T): boolean {
  return sections.some((section) => section.parent === outer && section.number !== null);
}

function partsOf<T>(section: { readonly number: SectionNumber | null } & T): readonly string[] {
  return section.number?.parts ?? [];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && startsWith(a, b);
}
