import type { Catalogue } from '../../publication/catalogue.ts';
import type { Edition } from '../../publication/edition.ts';
import { fold } from '../../text/fold.ts';
import { likelyPlaces } from '../../text/likely-places.ts';
import { passageAt, type TextIndex } from '../../text/text-index.ts';
import { type Tokens, tokenise } from '../../text/tokenise.ts';
import { type Nearest, nearestWording } from './nearest-wording.ts';

/** Words as tokens; of long ones the first. */
export interface Wording extends Tokens {
  readonly text: string;
}

const MAX_TOKENS = 160;
/** A share of the words that may differ. With more, it is another sentence. */
export const MAX_OTHER = 0.5;

export function wordingOf(text: string): Wording {
  return { text, ...tokenise(fold(text), MAX_TOKENS) };
}

/** A stretch of the text that is near to some words. */
export interface NearWording extends Nearest {
  readonly wording: Wording;
}

/** A place in the text of an edition, and how near it is to the words that are quoted and to the nearest proposed. */
export interface WordingPlace {
  readonly quoted: NearWording;
  readonly proposed: NearWording | null;
}

/** The place of an edition's own text that is nearest to any of the wordings; of equal ones, nearest to the quoted. */
export function wordingPlace(
  quoted: Wording,
  proposed: readonly Wording[],
  edition: Edition,
  { text: { index, sections, own } }: Catalogue,
): WordingPlace | null {
  const isOwn = (passage: number) =>
    passage < own && sections.get(index.passages[passage]!.section)?.edition === edition.version;
  const accepts = (position: number) => isOwn(passageAt(index, position));
  const longest = Math.max(...[quoted, ...proposed].map(({ ids }) => ids.length));
  const stretches = [quoted, ...proposed].flatMap(({ ids }) => likelyPlaces(index, ids, accepts));
  const places = stretches.map(({ from, to }): WordingPlace => {
    const { start, end } = within(index, Math.max(1, from - longest), Math.min(index.ids.length, to + longest), isOwn);
    const near = (wording: Wording) => ({ ...nearestWording(wording.ids, index.ids, start, end), wording });
    return { quoted: near(quoted), proposed: proposed.map(near).toSorted(byDistance)[0] ?? null };
  });
  return places.toSorted((a, b) => distanceOf(a) - distanceOf(b) || byDistance(a.quoted, b.quoted))[0] ?? null;
}

/** A stretch without passages of other editions at its ends, where the same words may stand as they were. */
function within(index: TextIndex, from: number, to: number, isOwn: (passage: number) => boolean) {
  let [first, last] = [passageAt(index, from), passageAt(index, to - 1)];
  while (first < last && !isOwn(first)) first++;
  while (last > first && !isOwn(last)) last--;
  return { start: Math.max(from, index.firsts[first]!), end: Math.min(to, index.firsts[last + 1] ?? to) };
}

/** To the nearer wording. */
export function distanceOf({ quoted, proposed }: WordingPlace): number {
  return Math.min(quoted.distance, proposed?.distance ?? quoted.distance);
}

function byDistance(a: Nearest, b: Nearest): number {
  return a.distance - b.distance;
}
