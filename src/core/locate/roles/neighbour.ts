import type { Section } from '../../publication/section.ts';
import type { Reading } from '../reading.ts';

const BEHIND = /^\s*(?:节|章)?\s*的?\s*(上|前|下|后)一(?:个)?(?:小节|节|章)/u;
const BEFORE = /(?:section|chapter|one|part)\s+(?:right\s+|just\s+)?(before|preceding|after|following)\s*(?:the\s+)?$/u;

/**
 * The sections beside those that a number names, where the words around it say so ("5.3.1 的上一节", "the section before
 * 5.3.1"); else the sections themselves. Beside means the next of the same parent, in reading order; none at an end.
 */
export function beside(
  sections: readonly Section[],
  folded: string,
  start: number,
  end: number,
  reading: Reading,
): readonly Section[] {
  const word =
    BEHIND.exec(folded.slice(end, end + 12))?.[1] ?? BEFORE.exec(folded.slice(Math.max(0, start - 30), start))?.[1];
  if (word === undefined) return sections;
  const step = ['上', '前', 'before', 'preceding'].includes(word) ? -1 : 1;
  return sections.flatMap((section) => {
    const siblings = reading.inForce.sections.filter(({ parent }) => parent === section.parent);
    return siblings[siblings.indexOf(section) + step] ?? [];
  });
}
