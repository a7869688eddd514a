import type { Section } from '../section.ts';

/** How an edition numbers its sections. */
export interface Numbering {
  /**
   * Section numbers do not begin with their chapter's ("1" or "5.3" in chapter 3), so a number does not give the
   * chapter.
   */
  readonly restarts: boolean;
  /** Words before numbers in the contents, beyond the usual ones: "recipe", "天". */
  readonly words: readonly string[];
}

/** The share of numbers that may deviate before the numbering counts as one that restarts. */
const MAX_STRAYS = 0.1;
const USUAL_WORDS = /^(?:ch|chap|chapter|lesson|part|section|appendix|[章节讲课篇部编])/u;

const cache = new WeakMap<readonly Section[], Numbering>();

/** Finds out how the sections of an edition are numbered. The result is cached by edition. */
export function numberingOf(sections: readonly Section[]): Numbering {
  const cached = cache.get(sections);
  if (cached) return cached;
  const numbered = sections.filter(({ number, parent }) => number?.style === 'plain' && parent?.number);
  const strays = numbered.filter((section) => isStray(section)).length;
  const words = sections.flatMap(({ number }) => (number?.style === 'chapter' ? wordOf(number.printed) : []));
  const read = { restarts: strays > numbered.length * MAX_STRAYS, words: [...new Set(words)] };
  cache.set(sections, read);
  return read;
}

/** Whether a number does not begin with that of its chapter. Sections of an appendix may have no such number. */
function isStray(section: Section): boolean {
  let outermost = section;
  for (let at = section.parent; at !== null && at.number?.style !== 'part'; at = at.parent) outermost = at;
  return outermost.number !== null && outermost.number.parts[0] !== section.number?.parts[0];
}

function wordOf(printed: string): string[] {
  const folded = printed.toLowerCase();
  const word = /^\p{Script=Latin}+/u.exec(folded)?.[0] ?? /\p{Script=Han}$/u.exec(folded)?.[0] ?? '';
  return word === '' || USUAL_WORDS.test(word) || /^[ivxl]+$/u.test(word) ? [] : [word];
}
