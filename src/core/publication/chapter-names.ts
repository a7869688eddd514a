import { fold } from '../text/fold.ts';
import { symbolsOf } from '../text/symbols.ts';
import type { Section } from './section.ts';

/** A name by which a chapter is called. */
export interface ChapterName {
  readonly symbols: readonly string[];
  readonly section: Section;
}

/** The whole titles of chapters and the names that titles such as "Knots: how ropes hold" begin with; no two alike. */
export function chapterNames(chapters: readonly Section[]): ChapterName[] {
  const names = chapters.flatMap((section) =>
    [...new Set([section.title, nameOf(section.title)])].map((name) => ({
      section,
      symbols: symbolsOf(fold(name)).symbols.map(singular),
    })),
  );
  const same = Map.groupBy(names, ({ symbols }) => symbols.join(' '));
  return [...same.values()].flatMap(([one, ...more]) =>
    one && one.symbols.length > 0 && more.every(({ section }) => section === one.section) ? [one] : [],
  );
}

/** The longest name that a row of symbols holds at a place. */
export function nameAt(names: readonly ChapterName[], symbols: readonly string[], at: number): ChapterName | null {
  let longest: ChapterName | null = null;
  for (const name of names) {
    const isLonger = name.symbols.length > (longest?.symbols.length ?? 0);
    if (isLonger && name.symbols.every((symbol, index) => symbol === singular(symbols[at + index] ?? '')))
      longest = name;
  }
  return longest;
}

/** The name in a title that says a name and what it is; otherwise the title. */
function nameOf(title: string): string {
  const [name = '', rest] = partsOfTitle(title);
  return rest === undefined ? title : name;
}

/** The parts of a title that a colon or dash parts. */
export function partsOfTitle(title: string): string[] {
  return title.split(/[:：]|——|\s[-–—]\s/u).map((part) => part.trim());
}

/** A reader may write "the chapter on lists" of a chapter "List". */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/(?<!s)s$/u, '') : word;
}
