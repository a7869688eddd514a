import type { Reading } from '../../locate/reading.ts';
import type { Stood } from '../../memory/memory.ts';
import type { Catalogue } from '../../publication/catalogue.ts';
import type { Edition } from '../../publication/edition.ts';
import { liveSection } from '../../publication/live-section.ts';
import type { Section } from '../../publication/section.ts';
import { isLongEnough } from '../../text/find-quote.ts';
import { fold } from '../../text/fold.ts';
import { hashText } from '../../text/hash-text.ts';
import { passageAt, type TextIndex } from '../../text/text-index.ts';
import type { WordsToday } from '../../triage-result.ts';
import { isLost } from './is-lost.ts';
import type { QuotedPlace } from './quoted-place.ts';
import { textPrint } from './text-print.ts';
import { distanceOf, MAX_OTHER, type Wording, type WordingPlace, wordingPlace } from './wording-place.ts';

/** What became of quoted words. */
export interface Found {
  readonly today: WordsToday;
  /** How they stand or stood in the text, if that is known. */
  readonly stood: Omit<Stood, 'place'> | null;
  /** Fingerprints of the passages that they stand in. Empty if they do not. */
  readonly passages: readonly number[];
}

/** A share that may be a reader's slips. */
const MAX_SLIPS = 0.2;
/** How many words are shown around the first and the last that differ. */
const AROUND = 3;

/**
 * What became of the words that a report quotes: whether they still stand in the newest text. Null if that is not known.
 *
 * A correction tells best: the text is nearer to the wrong words, or to the right ones. An earlier text tells as well, that
 * of the reader's own edition or what we remember of it (`stood`): they stood there, and not in the newest. Without either,
 * words that nearly stand in the newest text still stand there, with slips of the reader. All else is not known.
 */
export function wordsToday(
  places: readonly QuotedPlace[],
  reading: Reading,
  stood: Found['stood'] = null,
): Found | null {
  for (const one of places) {
    const found = lookUp(one, reading, stood);
    if (found !== null) return found;
  }
  return null;
}

function lookUp({ quoted, newest, place }: QuotedPlace, reading: Reading, stood: Found['stood']): Found | null {
  if (newest === null || !isLongEnough(quoted.ids)) return null;
  const { catalogue } = reading;
  const words = wordsPrint(quoted);
  const remembered = stood?.words === words ? stood : null;
  const state = stateOf(place, beforeOf(quoted, newest, reading, remembered), quoted, catalogue);
  if (state === null) return null;
  const shown = shownWords(state, place, quoted, catalogue);
  const url = pageOf(place, catalogue) ?? newest.notice?.url ?? null;
  const stands = state === 'there' && place !== null;
  return {
    today: { state, ...shown, edition: newest.version, url },
    stood: stands ? { words, distance: place.quoted.distance } : remembered,
    passages: stands ? passagesAt(catalogue.text.index, place.quoted).map((one) => textPrint(one, catalogue.text)) : [],
  };
}

/** By which words are known again. */
export function wordsPrint({ text }: Wording): number {
  return hashText(fold(text));
}

/** How words stood in an earlier text, and whether the newest text covers that place. */
interface Before extends Pick<Stood, 'distance'> {
  readonly isCovered: boolean;
}

/** The text of the reader's own edition tells, or what was remembered of the newest. Null if they never stood there. */
function beforeOf(
  quoted: Wording,
  newest: Edition,
  { catalogue, inForce }: Reading,
  remembered: Found['stood'],
): Before | null {
  const own = inForce === newest ? null : wordingPlace(quoted, [], inForce, catalogue);
  if (own === null || !isThere(own)) return remembered && { distance: remembered.distance, isCovered: true };
  return { distance: own.quoted.distance, isCovered: isWritten(sectionOf(own, catalogue), newest, catalogue) };
}

/** Of words that still stand those of the text, since the reader's may have slips. */
function shownWords(
  state: WordsToday['state'],
  place: WordingPlace | null,
  quoted: Wording,
  catalogue: Catalogue,
): Pick<WordsToday, 'words' | 'now'> {
  if (state === 'changed' && place) return difference(place, catalogue);
  const { index } = catalogue.text;
  const words = state === 'there' && place ? stretch(index, place.quoted) : quoted.text;
  return { words, now: null };
}

function stateOf(
  place: WordingPlace | null,
  before: Before | null,
  quoted: Wording,
  catalogue: Catalogue,
): WordsToday['state'] | null {
  if (place === null || distanceOf(place) > MAX_OTHER * quoted.ids.length) return before?.isCovered ? 'gone' : null;
  if (before !== null && place.quoted.distance > before.distance) return 'changed';
  const { proposed } = place;
  if (proposed === null) return isThere(place) ? 'there' : null;
  const nearer = place.quoted.distance - proposed.distance;
  if (nearer > 0 || isLost(place.quoted, proposed.wording, catalogue.text.index)) return 'changed';
  if (nearer < 0) return isThere(place) ? 'there' : null;
  if (holds(proposed.wording, quoted)) return 'changed';
  return holds(quoted, proposed.wording) ? 'there' : null;
}

/** The page of the section, if the contents links it by a whole address. */
function pageOf(place: WordingPlace | null, catalogue: Catalogue): string | null {
  const link = (place && sectionOf(place, catalogue)?.link) ?? '';
  return /^https?:/iu.test(link) ? link : null;
}

function sectionOf({ quoted }: WordingPlace, { text: { index, sections } }: Catalogue): Section | undefined {
  return sections.get(index.passages[passageAt(index, quoted.first)]!.section);
}

/** Whether the text of an edition has what a section became there. */
function isWritten(section: Section | undefined, edition: Edition, catalogue: Catalogue): boolean {
  const there = section && liveSection(catalogue, section, edition);
  const { index, sections, own } = catalogue.text;
  return index.passages.slice(0, own).some((passage) => sections.get(passage.section) === there);
}

/** Whether the quoted words stand at a place, but for slips. */
function isThere({ quoted: { distance, wording } }: WordingPlace): boolean {
  return distance <= MAX_SLIPS * wording.ids.length;
}

/** Whether a wording is another with more before or behind it. */
function holds(long: Wording, short: Wording): boolean {
  return long.ids.length > short.ids.length && `,${long.ids.join()},`.includes(`,${short.ids.join()},`);
}

/** The words of the reader and of the text where they differ, with a few around. */
function difference({ quoted, proposed }: WordingPlace, { text: { index } }: Catalogue) {
  const { first, last } = proposed && proposed.distance < quoted.distance ? proposed : quoted;
  const { ids, text, starts, ends } = quoted.wording;
  const there = index.ids.subarray(first, last + 1);
  const shortest = Math.min(there.length, ids.length);
  let [before, behind] = [0, 0];
  while (before < shortest && there[before] === ids[before]) before++;
  while (behind < shortest - before && there.at(-1 - behind) === ids.at(-1 - behind)) behind++;
  const [left, right] = [Math.max(0, before - AROUND), Math.max(0, behind - AROUND)];
  return {
    words: text.slice(starts[left], ends[ids.length - 1 - right]),
    now: stretch(index, { first: first + left, last: last - right }),
  };
}

/** The words of a text from one token to another, in whatever passages they stand. */
function stretch(index: TextIndex, { first, last }: Span): string {
  const passages = passagesAt(index, { first, last });
  return passages
    .map(({ text }, at) =>
      text.slice(at === 0 ? index.starts[first] : 0, at === passages.length - 1 ? index.ends[last] : text.length),
    )
    .join(' ');
}

type Span = Pick<WordingPlace['quoted'], 'first' | 'last'>;

function passagesAt(index: TextIndex, { first, last }: Span): TextIndex['passages'] {
  return index.passages.slice(passageAt(index, first), passageAt(index, last) + 1);
}
