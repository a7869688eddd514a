import { passagesOf } from '../errata/passages-of.ts';
import { quotedPlaces } from '../errata/today/quoted-place.ts';
import { type Found, wordsPrint, wordsToday } from '../errata/today/words-today.ts';
import type { Erratum } from '../erratum.ts';
import type { LabelPolicy } from '../labels/labels.ts';
import type { Reading } from '../locate/reading.ts';
import { recallSection, type SectionName } from '../memory/correction.ts';
import type { Stood } from '../memory/memory.ts';
import type { ReportedPassage } from '../record/reported-passage.ts';
import { type KnownPlace, placedAt } from '../triage.ts';
import type { Location, PlacedErratum, Triage } from '../triage-result.ts';

/** What evidence says of a report, together with what became of the words that it quotes. */
interface WithWords {
  readonly byEvidence: Triage;
  /** What is to be remembered of the words. */
  readonly stood: readonly Stood[];
  /** Fingerprints of the passages of the newest text in which they stand. */
  readonly standsIn: readonly number[];
  /** What tells other reports on the same words. */
  readonly passages: readonly ReportedPassage[];
}

/** How many errata of a report are looked up. The reply shows no more. */
const MAX_LOOKED_UP = 5;
/** When as many characters of them were looked up, no more are: each sentence is compared with stretches of the text. */
const MAX_CHARACTERS = 800;
const MAX_PASSAGES = 200;

/**
 * Looks the quoted words up in the newest text. Words that stood there once keep the report where they placed it, though
 * they were corrected since: that is no reason to take its label off. A place that the report names outranks them.
 */
export function withWords(
  evidence: Triage,
  reading: Reading,
  before: readonly Stood[],
  policy: Pick<LabelPolicy, 'prefix'>,
): WithWords {
  const { catalogue } = reading;
  const looked = quotedPlaces(firstFew(evidence.errata), reading).map((place, index): Looked => {
    const erratum = evidence.errata[index]!;
    const was = before.find(({ words }) => words === wordsPrint(place.quoted)) ?? null;
    const about = erratum.locations.flatMap((one) => recallSection(catalogue, one) ?? []);
    const found = wordsToday([place], reading, was);
    return { erratum, was, found, passages: passagesOf(place, about, reading, policy) };
  });
  const known = looked.flatMap(({ found }) => found ?? []);
  const today = known[0]?.today;
  const errata = evidence.errata.map((one, index) => {
    const found = looked[index]?.found;
    return found ? { ...one, today: found.today } : one;
  });
  return {
    byEvidence: { ...keptInPlace({ ...evidence, errata }, looked, reading, policy), ...(today && { today }) },
    stood: looked.flatMap((one) => stoodOf(one, evidence.locations) ?? []),
    standsIn: known.flatMap((one) => one.passages),
    passages: looked.flatMap((one) => one.passages).slice(0, MAX_PASSAGES),
  };
}

function firstFew(errata: readonly PlacedErratum[]): PlacedErratum[] {
  let left = MAX_CHARACTERS;
  return errata.slice(0, MAX_LOOKED_UP).filter(({ error, within }) => {
    const isWithin = left > 0;
    left -= (within ?? error).length;
    return isWithin;
  });
}

/** Words of a report, and what is known of them. */
interface Looked {
  readonly erratum: PlacedErratum;
  /** How they stood when they were last seen in the text. */
  readonly was: Stood | null;
  readonly found: Found | null;
  readonly passages: readonly ReportedPassage[];
}

function stoodOf({ erratum, was, found }: Looked, locations: readonly Location[]): Stood | null {
  if (found?.stood == null || found.today.state !== 'there') return was;
  const place = locations.find((one) => isQuoted(one, erratum)) ?? erratum.locations.find((one) => isQuoted(one));
  if (place === undefined) return { ...found.stood, place: null };
  const { edition, number, title, confidence } = place;
  return { ...found.stood, place: { edition, number, title, confidence } };
}

/** A report in the places that words gave it which do not stand there any more, besides those of its other words. */
function keptInPlace(
  triage: Triage,
  looked: readonly Looked[],
  reading: Reading,
  policy: Pick<LabelPolicy, 'prefix'>,
): Triage {
  const { locations } = triage;
  if (locations.some(({ evidence }) => evidence.some(({ kind }) => kind !== 'topic' && kind !== 'quote')))
    return triage;
  const placeAt = (name: SectionName, found: Pick<Location, 'confidence' | 'evidence'>): KnownPlace[] => {
    const section = recallSection(reading.catalogue, name);
    return section ? [{ section, confidence: found.confidence, evidence: found.evidence }] : [];
  };
  const lost = looked.flatMap(({ erratum, was, found }) => {
    const isLost = found !== null && found.today.state !== 'there' && !locations.some((one) => isQuoted(one, erratum));
    if (!isLost || !was?.place) return [];
    return placeAt(was.place, { ...was.place, evidence: [{ kind: 'quote', text: erratum.within ?? erratum.error }] });
  });
  const others = locations.filter((one) => isQuoted(one));
  const all = [...others.flatMap((one) => placeAt(one, one)), ...lost];
  const placed = lost.length > 0 ? placedAt(triage, all, reading, policy) : null;
  if (placed === null) return triage;
  const errata = placed.errata.map((erratum) => {
    const own = placed.locations.filter((one) => isQuoted(one, erratum));
    return own.length > 0 ? { ...erratum, locations: own } : erratum;
  });
  return { ...placed, errata };
}

/** Whether a quotation gave a report this location: of any erratum, or of the wrong or right words of this one. */
function isQuoted({ evidence }: Location, erratum?: Erratum): boolean {
  const said = erratum && [erratum.error, erratum.correction, erratum.within];
  return evidence.some(({ kind, text }) => kind === 'quote' && (!said || said.some((words) => words?.includes(text))));
}
