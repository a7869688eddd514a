import { fold } from '../../text/fold.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import { symbolsOf, termsOf } from '../../text/symbols.ts';
import { partsOfTitle } from '../chapter-names.ts';
import type { Heading } from '../edition.ts';
import type { Section } from '../section.ts';

/** A title of a section in some edition, or a heading inside a section. */
export interface Title {
  readonly symbols: readonly string[];
  readonly written: string;
  /** The oldest section with this title. */
  readonly section: Section;
  readonly heading: boolean;
  /** The sum of the weights of its distinct terms. */
  readonly weight: number;
}

/** All titles of a publication, indexed to be found in readers' text. */
export interface TitleIndex {
  /** Titles by their first symbol, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Title[]>;
  /** Titles by the terms in them. */
  readonly byTerm: ReadonlyMap<string, readonly Title[]>;
  /** How specific each term is, 0 to 1. It is 1 if only one title has it. */
  readonly termWeights: ReadonlyMap<string, number>;
}

/** Indexes the titles of all families and the headings. A title that did not change between editions counts once. */
export function indexTitles(
  families: ReadonlyMap<number, readonly Section[]>,
  headings: readonly Heading[],
): TitleIndex {
  const own = [...families.values()].flatMap((sections) => {
    const oldestOf = new Map(sections.map((section) => [section.key, section]));
    return [...oldestOf.values()].map((section) => ({ title: section.title, section, heading: false }));
  });
  const raw = [...own, ...headings.map(({ title, section }) => ({ title, section, heading: true }))];
  const split = raw.map((one) => ({ ...one, symbols: symbolsOf(fold(one.title)).symbols }));
  const counts = new Map<string, Set<number>>();
  for (const { symbols, section } of split) {
    for (const term of termsOf(symbols)) counts.set(term, (counts.get(term) ?? new Set()).add(section.family));
  }
  const rarest = Math.log1p(families.size);
  const termWeights = new Map(
    [...counts].map(([term, { size }]) => [term, rarest === 0 ? 0 : Math.max(0, 1 - Math.log(size) / rarest)]),
  );
  const byFirst = new Map<string, Title[]>();
  const byTerm = new Map<string, Title[]>();
  for (const { symbols, section, heading, title: written } of split) {
    const [first] = symbols;
    if (first === undefined) continue;
    const terms = [...new Set(termsOf(symbols))];
    const weight = terms.reduce((sum, term) => sum + (termWeights.get(term) ?? 0), 0);
    const title: Title = { symbols, written, section, heading, weight };
    add(byFirst, first, title);
    for (const term of terms) add(byTerm, term, title);
  }
  const known = new Set(split.map(({ symbols }) => symbols.join(' ')));
  const names = own.flatMap(({ title, section }) => namesIn(title).map((written) => ({ written, section })));
  for (const [name, same] of Map.groupBy(names, ({ written }) => symbolsOf(fold(written)).symbols.join(' '))) {
    const [one] = same;
    if (!one || known.has(name) || same.some(({ section }) => section.family !== one.section.family)) continue;
    const symbols = name.split(' ');
    add(byFirst, symbols[0] ?? '', { symbols, ...one, heading: false, weight: 0 });
  }
  for (const titles of byFirst.values()) titles.sort((a, b) => b.symbols.length - a.symbols.length);
  return { byFirst, byTerm, termWeights };
}

/**
 * Short names of a section whose title has a name and a description ("Untyped: a first language"): either part alone.
 * Parts that are too short could be any words.
 */
function namesIn(title: string): string[] {
  const parts = partsOfTitle(title);
  if (parts.length !== 2) return [];
  const [name = '', rest = ''] = parts;
  return [name, rest].filter((part) => normaliseTitle(part).length >= (/\p{Script=Han}/u.test(part) ? 3 : 5));
}

function add(map: Map<string, Title[]>, key: string, title: Title): void {
  const titles = map.get(key);
  if (titles) titles.push(title);
  else map.set(key, [title]);
}
