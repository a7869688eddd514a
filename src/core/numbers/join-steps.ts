import { endOf, type Place } from './place.ts';
import type { Reference, Step } from './reference.ts';
import { OF } from './words/place-words.ts';

const BETWEEN = new RegExp(String.raw`^\s*(?:(?:${OF}|,|，|:|>|›|»|→|/|-|->|·)\s*)?(?:the\s*)?$`, 'u');
const OF_OUTER = /^\s*(?:of|in|from)\s*(?:the\s*)?$/u;
/** In a path: "ch04-01-steam-sec2-vents.toml", "chapter5/part2". */
const IN_PATH = /^[-_/][\p{Script=Latin}\d_/-]{0,60}$|^\/$/u;

/**
 * Joins neighbours that name one place together: "第三章" + "第5节", "chapter 4," + "section 2", "section 6" of
 * "chapter 4"; what a list adds shares the steps in front of it. What comes back is in order.
 */
export function joinSteps(places: readonly Place[], folded: string): Reference[] {
  const joined: Place[] = [];
  for (const place of places) {
    const before = joined.at(-1);
    const between = before ? folded.slice(endOf(before), place.head.start) : '';
    const together =
      before &&
      (ofChapter(before, place, between) ??
        inPath(before, place, between) ??
        inChapter(before, place, between, folded));
    if (together) joined[joined.length - 1] = together;
    else joined.push(place);
  }
  return joined.flatMap(({ head, others, relative }) => (relative ? [] : [head, ...others]));
}

/** "sections 2 and 3 of chapter 4": all of the list are in the chapter. */
function ofChapter(inner: Place, outer: Place, between: string): Place | null {
  if (!OF_OUTER.test(between) || !mayHold(outer.head.steps[0], inner.head.steps.at(-1))) return null;
  const { head, others, ...place } = prefixed(inner, outer.head.steps);
  const end = endOf(outer);
  const last = others.at(-1);
  if (!last) return { ...place, head: { ...head, end }, others, relative: false };
  return { ...place, head, others: [...others.slice(0, -1), { ...last, end }], relative: false };
}

/** One path names one place: what is after is in what is before. */
function inPath(outer: Place, inner: Place, between: string): Place | null {
  if (!IN_PATH.test(between) || outer.others.length > 0 || !outer.head.marked) return null;
  const [last, first] = [outer.head.steps.at(-1), inner.head.steps[0]];
  if (isOuter(first) && !mayHold(last, first)) return null;
  if (between === '-' && first?.unit !== 'section') return null;
  const { head, others } = prefixed(inner, outer.head.steps);
  return { head: { ...head, start: outer.head.start }, others, relative: false };
}

function inChapter(outer: Place, inner: Place, between: string, folded: string): Place | null {
  const last = outer.head.steps.at(-1);
  const first = inner.head.steps[0];
  if (!last || !first || outer.others.length > 0) return null;
  if (!BETWEEN.test(between) || !outer.head.marked || (isOuter(first) && !mayHold(last, first))) return null;
  const subsection = endsWith(inner, '小节', folded) && !endsWith(outer, '小节', folded) && last.unit === 'section';
  const deeper = isOuter(last) || subsection || (first.unit === 'any' && first.parts.length > last.parts.length);
  const listed = /^[,，]/u.test(between.trim()) && !isOuter(last);
  if (!deeper || listed) return null;
  const { head, others } = prefixed(inner, outer.head.steps);
  return { head: { ...head, start: outer.head.start }, others, relative: false };
}

function prefixed({ head, others, relative }: Place, steps: readonly Step[]): Place {
  const prefix = (reference: Reference): Reference => ({
    ...reference,
    steps: [...steps, ...reference.steps],
    marked: true,
  });
  return { head: prefix(head), others: others.map(prefix), relative };
}

function endsWith(place: Place, unit: string, folded: string): boolean {
  return folded.slice(place.head.start, endOf(place)).endsWith(unit);
}

/** A book holds parts, a part holds chapters, and all hold sections. */
const LEVEL: Readonly<Record<Step['unit'], number>> = { book: 0, part: 1, chapter: 2, appendix: 2, section: 3, any: 3 };

function mayHold(outer: Step | undefined, inner: Step | undefined): boolean {
  return outer !== undefined && inner !== undefined && LEVEL[outer.unit] < LEVEL[inner.unit];
}

function isOuter(step: Step | undefined): boolean {
  return step !== undefined && LEVEL[step.unit] < LEVEL.any;
}
