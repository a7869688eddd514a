import type { Reading } from '../../locate/reading.ts';
import type { Catalogue } from '../../publication/catalogue.ts';
import type { Edition } from '../../publication/edition.ts';
import { liveSection } from '../../publication/live-section.ts';
import type { Section } from '../../publication/section.ts';
import { isLongEnough } from '../../text/find-quote.ts';
import { passageAt, type TextIndex } from '../../text/text-index.ts';
import type { WordsToday } from '../../triage-result.ts';
import type { Erratum } from '../errata.ts';
import { isLost } from './is-lost.ts';
import { distanceOf, type Wording, type WordingPlace, wordingOf, wordingPlace } from './wording-place.ts';

/** A share of the words that may differ. With more, it is another sentence. */
const MAX_OTHER = 0.5;
/** A share that may be a reader's slips. */
const MAX_SLIPS = 0.2;
const MAX_PROPOSALS = 3;
/** How many words are shown around the first and the last that differ. */
const AROUND = 3;

/**
 * What became of the words that a report quotes: whether they still stand in the newest text. Null if that is not known.
 *
 * A correction tells best: the text is nearer to the wrong words, or to the right ones. The text of the reader's own
 * edition tells as well: they stand there, and not in the newest. Without either, words that nearly stand in the newest
 * text still stand there, with slips of the reader. All else is not known.
 */
export function wordsToday(errata: readonly Erratum[], reading: Reading): WordsToday | null {
  const newest = newestText(reading);
  if (!newest) return null;
  for (const erratum of errata) {
    const found = lookUp(erratum, newest, reading);
    if (found !== null) return found;
  }
  return null;
}

/** The newest edition of today that has text of its own. */
function newestText({ catalogue: { editions, text }, now }: Reading): Edition | undefined {
  const written = new Set(
    text.index.passages.slice(0, text.own).map(({ section }) => text.sections.get(section)?.edition),
  );
  return editions.slice(0, editions.indexOf(now) + 1).findLast(({ version }) => written.has(version));
}

function lookUp(erratum: Erratum, newest: Edition, { catalogue, inForce }: Reading): WordsToday | null {
  const quoted = wordingOf(erratum.within ?? erratum.error);
  if (!isLongEnough(quoted.ids)) return null;
  const place = wordingPlace(quoted, proposalsFor(erratum, quoted), newest, catalogue);
  const before = inForce === newest ? null : wordingPlace(quoted, [], inForce, catalogue);
  const state = stateOf(place, before, quoted, newest, catalogue);
  if (state === null) return null;
  const shown = shownWords(state, place, quoted, catalogue);
  return { state, ...shown, edition: newest.version, url: pageOf(place, catalogue) ?? newest.notice?.url ?? null };
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
  const words = state === 'there' && place ? stretch(index, place.quoted.first, place.quoted.last) : quoted.text;
  return { words, now: null };
}

/**
 * The quoted words as the reader wants them: one wording for each place where the error stands in its sentence. A
 * shorter correction of a few words is no wording for all of them.
 */
function proposalsFor({ error, correction, within }: Erratum, quoted: Wording): Wording[] {
  if (correction === null) return [];
  if (within === null) {
    const whole = wordingOf(correction);
    return whole.ids.length < quoted.ids.length && !isLongEnough(whole.ids) ? [] : [whole];
  }
  const { ids } = wordingOf(error);
  const starts = [...quoted.ids.keys()].filter((at) => ids.every((id, index) => quoted.ids[at + index] === id));
  return starts.slice(0, MAX_PROPOSALS).map((at) => {
    const [from, to] = [quoted.starts[at], quoted.ends[at + ids.length - 1]!];
    return wordingOf(within.slice(0, from) + correction + within.slice(to));
  });
}

function stateOf(
  place: WordingPlace | null,
  before: WordingPlace | null,
  quoted: Wording,
  newest: Edition,
  catalogue: Catalogue,
): WordsToday['state'] | null {
  const wasThere = before !== null && isThere(before);
  if (place === null || distanceOf(place) > MAX_OTHER * quoted.ids.length)
    return wasThere && isWritten(sectionOf(before, catalogue), newest, catalogue) ? 'gone' : null;
  if (wasThere && place.quoted.distance > before.quoted.distance) return 'changed';
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
    now: stretch(index, first + left, last - right),
  };
}

/** The words of a text from one token to another, in whatever passages they stand. */
function stretch(index: TextIndex, first: number, last: number): string {
  const [from, to] = [passageAt(index, first), passageAt(index, last)];
  return index.passages
    .slice(from, to + 1)
    .map(({ text }, at) =>
      text.slice(at === 0 ? index.starts[first] : 0, from + at === to ? index.ends[last] : text.length),
    )
    .join(' ');
}
