import type { Catalogue } from '../core/publication/catalogue.ts';
import type { Section } from '../core/publication/section.ts';
import { fold } from '../core/text/fold.ts';
import { symbolsOf } from '../core/text/symbols.ts';

/** A suggested line of `publication.moved`. */
export interface Suggestion {
  readonly from: string;
  readonly to: string;
  /** 0 to 1: share of common words in the two titles. */
  readonly likeness: number;
  /** Edition and number of the last and the first appearance. */
  readonly last: string;
  readonly first: string;
}

const ALIKE = 0.5;
const MAX_MATCHES = 3;
const SMALL = /^(?:\n|an?|and|the|of|to|in|on|for|with|与|和|的|及)$/u;

/**
 * Suggests `moved:` lines: for each section that ended without a move, later sections with nearly the same title. A
 * person must check them, since a wrong move misdirects all later feedback.
 */
export function suggestMoves({ editions, families, moves }: Catalogue): Suggestion[] {
  const index = ({ edition }: Section) => editions.findIndex(({ version }) => version === edition);
  const moved = new Set(moves.map(({ from }) => from));
  const isThere = (last: Section) => index(last) === editions.length - 1 || moved.has(last.family);
  const all = [...families.values()];
  // A line names sections by title, so ambiguous titles are left out.
  const isNamed = ({ key }: Section) => all.filter((sections) => sections.some((one) => one.key === key)).length === 1;
  const lines = all.flatMap((sections) => {
    const [last, first] = [sections[0], sections.at(-1)];
    return last && first && isNamed(last) ? [{ last, first }] : [];
  });
  return lines
    .filter(({ last }) => !isThere(last))
    .flatMap(({ last }) =>
      lines
        .filter((other) => isThere(other.last) && index(other.first) > index(last))
        .map(({ last: now, first }) => ({ from: last.title, to: now.title, likeness: likeness(last, first), first }))
        .filter((found) => found.likeness >= ALIKE)
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, MAX_MATCHES)
        .map((found) => ({ ...found, last: nameOf(last), first: nameOf(found.first) })),
    );
}

/** By words or Han characters: by letters, all English titles would be similar. */
function likeness(a: Section, b: Section): number {
  const [one = new Set(), other = new Set()] = [a, b].map(
    ({ title }) => new Set(symbolsOf(fold(title)).symbols.filter((word) => !SMALL.test(word))),
  );
  const common = [...one].filter((word) => other.has(word)).length;
  return Math.round((200 * common) / Math.max(1, one.size + other.size)) / 100;
}

function nameOf({ edition, number }: Section): string {
  return [edition, number?.printed].filter(Boolean).join(' ');
}
