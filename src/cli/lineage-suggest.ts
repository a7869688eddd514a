import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { Section } from '../core/catalogue/section.ts';
import { fold } from '../core/text/fold.ts';
import { symbolsOf } from '../core/text/symbols.ts';

/** A line of `publication.moved` that a person may consider. */
export interface Suggestion {
  readonly from: string;
  readonly to: string;
  /** `title`: nearly the same words; `place`: the same number under the same parent in the very next edition. */
  readonly because: 'title' | 'place';
  /** 0 to 1: how alike the titles are. */
  readonly likeness: number;
  /** Number and edition where the one was last and the other first: what a person will want to look up. */
  readonly last: string;
  readonly first: string;
}

/** Below the likeness at which titles count as the same, and above that of titles which share a common word only. */
const NEAR_MISS = 0.5;
const MOST_ALIKE = 3;
const SMALL = /^(?:\n|an?|and|the|of|to|in|on|for|with|与|和|的|及)$/u;

/**
 * The `moved:` lines to consider: for each section that ended without a word on where it went, the sections that began
 * later and have nearly its title, or its very place in the next edition. Nothing is taken over unseen, since a wrong
 * move would send feedback astray for good. Titles that name several sections are left out: a line could not tell which.
 */
export function suggestMoves(catalogue: Catalogue): Suggestion[] {
  const indexOf = new Map(catalogue.editions.map(({ version }, index) => [version, index]));
  const index = ({ edition }: Section) => indexOf.get(edition) ?? -1;
  const newest = catalogue.editions.length - 1;
  const lines = [...catalogue.families.values()].flatMap((sections) => {
    const [last, first] = [sections[0], sections.at(-1)];
    return last && first ? [{ last, first }] : [];
  });
  const moved = new Set(catalogue.moves.map(({ from }) => from));
  const ended = lines.filter(({ last }) => index(last) < newest && !moved.has(last.family));
  const later = lines.filter(({ last }) => index(last) === newest || moved.has(last.family));
  return ended.flatMap(({ last }) => {
    const found = later
      .filter(({ first }) => index(first) > index(last))
      .flatMap(({ last: now, first }) => {
        const likeness = nearness(last, first);
        const isPlace = index(first) === index(last) + 1 && isSamePlace(last, first);
        if (likeness < NEAR_MISS && !isPlace) return [];
        return [{ now, first, likeness, because: likeness >= NEAR_MISS ? ('title' as const) : ('place' as const) }];
      })
      .filter(({ now }) => isNamed(catalogue, last) && isNamed(catalogue, now))
      .toSorted((a, b) => b.likeness - a.likeness);
    return found.slice(0, MOST_ALIKE).map(({ now, first, likeness, because }) => ({
      from: last.title,
      to: now.title,
      because,
      likeness: Math.round(likeness * 100) / 100,
      last: placeName(last),
      first: placeName(first),
    }));
  });
}

/**
 * The share of words, or of Han characters, that two titles have in common; letters would make all English titles alike.
 * A title that stands whole in the other counts as a near miss, however much longer that one is.
 */
function nearness(a: Section, b: Section): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  const common = other.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  const [short, long] = [one, other].toSorted((x, y) => x.length - y.length).map((words) => ` ${words.join(' ')} `);
  const within = (short?.length ?? 0) > 6 && (long ?? '').includes(short ?? '');
  return Math.max((2 * common.length) / Math.max(1, one.length + other.length), within ? NEAR_MISS : 0);
}

function wordsOf({ title }: Section): string[] {
  return symbolsOf(fold(title)).symbols.filter((word) => !SMALL.test(word));
}

function isSamePlace(last: Section, first: Section): boolean {
  if (last.number === null || last.absolute.join('.') !== first.absolute.join('.')) return false;
  return last.parent?.family === first.parent?.family;
}

/** Whether the title, as the configuration looks it up, leads to this section alone. */
function isNamed({ families }: Catalogue, { key, family }: Section): boolean {
  const bearers = [...families.values()].filter((sections) => sections.some((one) => one.key === key));
  return bearers.length === 1 && bearers[0]?.[0]?.family === family;
}

function placeName({ edition, number }: Section): string {
  return [edition, number?.printed].filter(Boolean).join(' ');
}
