import { fold } from '../../text/fold.ts';
import { passageAt, type TextIndex } from '../../text/text-index.ts';
import { titleLikeness } from '../../text/title-likeness.ts';
import { isCharacterToken } from '../../text/tokenise.ts';
import type { NearWording, Wording } from './wording-place.ts';

/** A word that is less like another is no slip for it. */
const ALIKE = 0.6;
/** How many words before and behind a place are looked at as well, since its ends are not sure. */
const AROUND = 1;

/**
 * Whether a place has none of the words that the reader wants replaced, and nothing that they could be a slip for: a word
 * of the same letters, or a single Han character.
 */
export function isLost({ first, last, wording }: NearWording, proposed: Wording, index: TextIndex): boolean {
  const kept = new Set(proposed.ids);
  const wrong = [...wording.ids.keys()].filter((at) => !kept.has(wording.ids[at]!));
  const [from, to] = [Math.max(1, first - wrong.length - AROUND), last + wrong.length + AROUND + 1];
  const there = new Set(index.ids.subarray(from, to));
  if (wrong.some((at) => there.has(wording.ids[at]!))) return false;

  const { text } = index.passages[passageAt(index, first)]!;
  const words = Array.from({ length: to - from }, (_, at) =>
    fold(text.slice(index.starts[from + at], index.ends[from + at])),
  );
  const isUnlike = (at: number) => {
    const word = fold(wording.text.slice(wording.starts[at], wording.ends[at]));
    return words.every((other) => titleLikeness(word, other) < ALIKE);
  };
  const [han, latin] = [true, false].map((is) => wrong.filter((at) => isCharacterToken(wording.ids[at]!) === is));
  return han!.length >= 2 || latin!.some(isUnlike);
}
