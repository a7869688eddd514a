import type { Section } from './section.ts';

/** How an edition numbers its sections. */
export interface Numbering {
  /** Section numbers do not begin with their chapter's ("1" or "5.3" inside chapter 3), so a number tells no chapter. */
  readonly restarts: boolean;
  /** Words that the contents puts before its numbers and that are none of those everybody knows: "recipe", "天". */
  readonly words: readonly string[];
}

/** How many numbers may be out of step, as a share, before the numbering counts as one that restarts. */
const STRAYS = 0.1;
const KNOWN = /^(?:ch|chap|chapter|lesson|part|section|appendix|[章节讲课篇部编])/u;

const known = new WeakMap<readonly Section[], Numbering>();

/** Reads how the sections of one edition are numbered; once for each edition. */
export function numberingOf(sections: readonly Section[]): Numbering {
  const kept = known.get(sections);
  if (kept) return kept;
  const numbered = sections.filter(({ number, parent }) => number?.style === 'plain' && parent?.number);
  const strays = numbered.filter((section) => isStray(section)).length;
  const words = sections.flatMap(({ number }) => (number?.style === 'chapter' ? wordOf(number.printed) : []));
  const read = { restarts: strays > numbered.length * STRAYS, words: [...new Set(words)] };
  known.set(sections, read);
  return read;
}

/** Whether the number does not begin with that of the chapter around the section; an appendix may have none. */
function isStray(section: Section): boolean {
  let outermost = section;
  for (let at = section.parent; at !== null && at.number?.style !== 'part'; at = at.parent) outermost = at;
  return outermost.number !== null && outermost.number.parts[0] !== section.number?.parts[0];
}

function wordOf(printed: string): string[] {
  const folded = printed.toLowerCase();
  const word = /^\p{Script=Latin}+/u.exec(folded)?.[0] ?? /\p{Script=Han}$/u.exec(folded)?.[0] ?? '';
  return word === '' || KNOWN.test(word) || /^[ivxl]+$/u.test(word) ? [] : [word];
}
