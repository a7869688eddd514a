import type { OwnWord } from '../../numbers/own-word.ts';
import type { Section } from '../section.ts';

/** How an edition numbers its sections. */
export interface Numbering {
  /**
   * Section numbers do not begin with their chapter's ("1" or "5.3" in chapter 3), so a number does not give the
   * chapter.
   */
  readonly restarts: boolean;
  readonly words: readonly OwnWord[];
}

/** Words for the same in both languages: a translation keeps the names of files, and of some headings. */
const SAME = [
  ['item', '条款'],
  ['rule', '规则'],
  ['tip', '技巧'],
  ['recipe', '食谱'],
  ['week', '周'],
  ['day', '天'],
];

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
  const read = { restarts: strays > numbered.length * MAX_STRAYS, words: ownWords(sections) };
  cache.set(sections, read);
  return read;
}

/** Whether a number does not begin with that of its chapter. Sections of an appendix may have no such number. */
function isStray(section: Section): boolean {
  let outermost = section;
  for (let at = section.parent; at !== null && at.number?.style !== 'part'; at = at.parent) outermost = at;
  return outermost.number !== null && outermost.number.parts[0] !== section.number?.parts[0];
}

function ownWords(sections: readonly Section[]): OwnWord[] {
  const units = new Map<string, OwnWord['unit']>();
  for (const { number } of sections) {
    const word = number && wordOf(number.printed);
    if (!word || number.style === 'part' || number.style === 'appendix') continue;
    for (const one of SAME.find((row) => row.includes(word)) ?? [word])
      units.set(one, number.style === 'chapter' ? 'chapter' : 'section');
  }
  return [...units].map(([word, unit]) => ({ word, unit }));
}

function wordOf(printed: string): string | null {
  const folded = printed.toLowerCase();
  const word = /^(?:\p{Script=Latin}{2,}|(?!第)\p{Script=Han}{2,})/u.exec(folded) ?? /\p{Script=Han}$/u.exec(folded);
  return word && !USUAL_WORDS.test(word[0]) && !/^[ivxl]+$/u.test(word[0]) ? word[0] : null;
}
