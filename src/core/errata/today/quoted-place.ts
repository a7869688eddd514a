import type { Erratum } from '../../erratum.ts';
import type { Reading } from '../../locate/reading.ts';
import type { Edition } from '../../publication/edition.ts';
import { isLongEnough } from '../../text/find-quote.ts';
import type { Stretch } from '../../text/likely-places.ts';
import { type Wording, type WordingPlace, wordingOf, wordingPlace } from './wording-place.ts';

/** Words that a report quotes, and the place of the newest text that is nearest to them. */
export interface QuotedPlace {
  readonly erratum: Erratum;
  readonly quoted: Wording;
  /** Null without a text. */
  readonly newest: Edition | null;
  /** Null if nothing of the text is like the words, or if they are too few to tell. */
  readonly place: WordingPlace | null;
}

const MAX_PLACES = 3;

/** Looks up the words of each erratum. */
export function quotedPlaces(errata: readonly Erratum[], reading: Reading): QuotedPlace[] {
  const newest = newestText(reading) ?? null;
  return errata.map((erratum) => {
    const quoted = wordingOf(erratum.within ?? erratum.error);
    const place =
      newest && isLongEnough(quoted.ids)
        ? wordingPlace(quoted, proposalsFor(erratum, quoted), newest, reading.catalogue)
        : null;
    return { erratum, quoted, newest, place };
  });
}

/** The newest edition of today that has text of its own. */
function newestText({ catalogue: { editions, text }, now }: Reading): Edition | undefined {
  const written = new Set(
    text.index.passages.slice(0, text.own).map(({ section }) => text.sections.get(section)?.edition),
  );
  return editions.slice(0, editions.indexOf(now) + 1).findLast(({ version }) => written.has(version));
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
  return placesOf(wordingOf(error), quoted).map(({ from, to }) =>
    wordingOf(within.slice(0, quoted.starts[from]) + correction + within.slice(quoted.ends[to - 1])),
  );
}

/** Where words stand among other words: from one to before another. */
export function placesOf({ ids }: Wording, among: Wording): Stretch[] {
  const starts = [...among.ids.keys()].filter((at) => ids.every((id, index) => among.ids[at + index] === id));
  return starts.slice(0, MAX_PLACES).map((from) => ({ from, to: from + ids.length }));
}
