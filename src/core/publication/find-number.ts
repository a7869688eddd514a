import type { Step } from '../numbers/reference.ts';
import type { SectionNumber } from '../numbers/section-number.ts';
import { startsWith } from './contents/draft.ts';

/** What a look-up by number needs. Drafts and finished sections have it. */
export interface Numbered<T> {
  readonly number: SectionNumber | null;
  readonly absolute: readonly string[];
  readonly parent: T | null;
}

/**
 * Finds the sections of one edition that a path of steps may mean. There are several if a number is used more than
 * once, none if it does not exist. Printed numbers come before numbers that the tree implies ("3.5" for section 5 of
 * chapter 3). A number that is not listed means the section around it: "4.3" if only 4.3.1 is listed, "7.2.5" if the
 * contents ends at 7.2. A whole chapter counts for this only if it lists no sections and the number is `marked`.
 */
export function findNumber<T extends Numbered<T>>(
  sections: readonly T[],
  steps: readonly Step[],
  marked: boolean,
): T[] {
  const parts = sections.some(isPart);
  let found: Place<T>[] = [];
  for (const [index, step] of steps.entries()) {
    // A publication without parts has no "part 2" around the chapter.
    if (step.unit === 'part' && !parts && steps[index + 1]?.unit === 'chapter') continue;
    const within = inside(sections, found, step);
    if (within.length > 0) found = within;
    else if (step.parts.length > 1 || found.every(({ section }) => isPart(section))) {
      const anywhere = findStep(sections, step, marked);
      if (anywhere.length > 0) found = anywhere.map(asPlace);
    }
  }
  return [...new Set(found.map(({ section }) => section))];
}

/**
 * How far a path has been followed: a section, and the number of the place, which is longer if the place is not listed.
 */
interface Place<T> {
  readonly section: T;
  readonly parts: readonly string[];
}

function asPlace<T extends Numbered<T>>(section: T): Place<T> {
  return { section, parts: isPart(section) ? [] : partsOf(section) };
}

function findStep<T extends Numbered<T>>(sections: readonly T[], step: Step, marked: boolean): T[] {
  const { parts } = step;
  if (parts.length === 1) return findOnePart(sections, step);
  const exact = findExact(sections, parts);
  if (exact.length > 0) return exact;
  const counted = step.unit === 'appendix' ? countedAppendix(sections, parts) : undefined;
  if (counted) return [counted];
  const shorter = parts.slice(0, -1);
  if (shorter.length > 1) return findStep(sections, { unit: step.unit, parts: shorter }, marked);
  return marked
    ? findOnePart(sections, { unit: 'chapter', parts: shorter }).filter((one) => !hasNumberedInside(sections, one))
    : [];
}

/** "Appendix A3" of a book that has no A.3 in its appendix A: the third appendix, as sites number their pages. */
function countedAppendix<T extends Numbered<T>>(
  sections: readonly T[],
  [letter, count]: readonly string[],
): T | undefined {
  const appendices = sections.filter(
    (section) => section.parent === null && partsOf(section).length === 1 && /^[a-z]$/u.test(partsOf(section)[0] ?? ''),
  );
  const [first] = appendices;
  if (!first || letter !== 'a' || !hasNumberedInside(sections, first)) return undefined;
  return appendices[Number(count) - 1];
}

function findExact<T extends Numbered<T>>(sections: readonly T[], parts: readonly string[]): T[] {
  const printed = sections.filter((section) => same(partsOf(section), parts));
  const around = unlisted(sections, parts);
  const own = [...printed, ...around.filter((section) => !printed.includes(section))];
  return own.length > 0 ? own : sections.filter((section) => same(section.absolute, parts));
}

/** The sections that contain a place whose number only shows in deeper numbers. */
function unlisted<T extends Numbered<T>>(sections: readonly T[], parts: readonly string[]): T[] {
  const around = new Set<T>();
  for (const section of sections) {
    const own = partsOf(section);
    if (own.length <= parts.length || !startsWith(own, parts)) continue;
    if (section.parent && partsOf(section.parent).length < parts.length) around.add(section.parent);
  }
  return [...around];
}

/**
 * "第四章" means a chapter first, then section 4; "第4节" and "section 4" the other way round, but never 第四章. Neither means part 4, unless
 * the parts are the publication's chapters. Chapters are inside parts, or beside them in a flat contents.
 */
function findOnePart<T extends Numbered<T>>(sections: readonly T[], step: Step): T[] {
  const numbered = sections.filter((section) => sameOnePart(section, step.parts));
  const parts = numbered.filter(isPart);
  if (step.unit === 'part' && (parts.length > 0 || sections.some(isPart))) return parts;
  const others = numbered.filter((section) => !isPart(section));
  if (others.length === 0) return parts.filter((part) => isLikeChapter(sections, part));
  const outer = others.filter(({ parent }) => parent === null || isPart(parent));
  const chapters = outer.filter((section) => section.number?.style === 'chapter');
  const below = others.filter((section) => section.number?.style !== 'chapter');
  if (step.unit === 'section')
    return below.length > 0 ? shallowest(below) : outer.filter((one) => !isPrintedChapter(one));
  if (step.unit === 'appendix') return others;
  return [chapters, outer, shallowest(below)].find((group) => group.length > 0) ?? [];
}

function isPrintedChapter<T>(section: { readonly number: SectionNumber | null } & T): boolean {
  return section.number?.printed.endsWith('章') ?? false;
}

function isPart<T>(section: { readonly number: SectionNumber | null } & T): boolean {
  return section.number?.style === 'part';
}

/** True for a part that directly contains sections ("1.1") or nothing, in a publication without chapters. */
function isLikeChapter<T extends Numbered<T>>(sections: readonly T[], part: T): boolean {
  return sections.every(
    (one) => one === part || isPart(one) || (partsOf(one).length !== 1 && (one.number !== null || one.parent !== part)),
  );
}

function sameOnePart<T extends Numbered<T>>(section: T, [part = '']: readonly string[]): boolean {
  const own = partsOf(section);
  if (own.length !== 1) return false;
  return own[0] === part || (part.startsWith('附') && own[0] === letterOf(part));
}

/** 附1 stands for "附录一". In a book that letters its appendices it means A. */
function letterOf(part: string): string {
  return String.fromCharCode(96 + Number(part.slice(1)));
}

function inside<T extends Numbered<T>>(sections: readonly T[], outer: readonly Place<T>[], step: Step): Place<T>[] {
  return outer.flatMap((place) => {
    const { section } = place;
    const below = isPart(section) ? gathered(sections, section) : sections.filter((one) => liesIn(one, section));
    const goesOn = startsWith(step.parts, place.parts) && step.parts.length > place.parts.length;
    const longer = [...place.parts, ...step.parts];
    for (const parts of goesOn ? [step.parts] : isListed(place) ? [step.parts, longer] : [longer]) {
      const exact = below.filter((one) => !isPart(one) && same(partsOf(one), parts));
      if (exact.length > 0) return shallowest(exact).map(asPlace);
      const around = unlisted([section, ...below], parts);
      if (around.length > 0) return around.map((one) => ({ section: one, parts }));
    }
    return [];
  });
}

/** In a place that is not listed, a number only continues the place: 1 in 5.3 is 5.3.1, not 5.1. */
function isListed<T extends Numbered<T>>({ section, parts }: Place<T>): boolean {
  return isPart(section) || same(partsOf(section), parts);
}

/** The content of a part. In a flat contents its chapters follow it, up to the next part. */
function gathered<T extends Numbered<T>>(sections: readonly T[], part: T): T[] {
  const start = sections.indexOf(part) + 1;
  const next = sections.findIndex((one, index) => index >= start && isPart(one) && !liesIn(one, part));
  const end = next === -1 ? sections.length : next;
  return sections.slice(start, end).filter(({ number }) => number?.style !== 'appendix');
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

/** Depth in chapters and sections. Parts do not count. */
function depthOf<T extends Numbered<T>>(section: T): number {
  let depth = 0;
  for (let at = section.parent; at !== null; at = at.parent) if (!isPart(at)) depth += 1;
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
