import { passagesOf } from '../errata/passages-of.ts';
import { quotedPlaces } from '../errata/today/quoted-place.ts';
import { type Found, wordsToday } from '../errata/today/words-today.ts';
import type { LabelPolicy } from '../labels/labels.ts';
import type { Reading } from '../locate/reading.ts';
import { recallSection } from '../memory/correction.ts';
import type { Stood } from '../memory/memory.ts';
import type { ReportedPassage } from '../record/reported-passage.ts';
import { placedAt } from '../triage.ts';
import type { PlacedErratum, Triage } from '../triage-result.ts';

/** What evidence says of a report, together with what became of the words that it quotes. */
interface WithWords {
  readonly byEvidence: Triage;
  /** What is to be remembered of the words. */
  readonly stood: Stood | null;
  /** Fingerprints of the passages of the newest text in which they stand. */
  readonly standsIn: readonly number[];
  /** What tells other reports on the same words. */
  readonly passages: readonly ReportedPassage[];
}

/** How many errata of a report are looked up. The reply shows no more. */
const MAX_LOOKED_UP = 5;
const MAX_PASSAGES = 200;

/**
 * Looks the quoted words up in the newest text. Words that stood there once keep the report where they placed it, though
 * they were corrected since: that is no reason to take its label off. A place that the report names outranks them.
 */
export function withWords(
  evidence: Triage,
  reading: Reading,
  before: Stood | null,
  policy: Pick<LabelPolicy, 'prefix'>,
): WithWords {
  const places = quotedPlaces(evidence.errata.slice(0, MAX_LOOKED_UP), reading);
  const looked = places.map((place) => ({ ...place, found: wordsToday([place], reading, before) }));
  const errata = evidence.errata.map((one): PlacedErratum => {
    const known = looked.find(({ erratum }) => erratum === one)?.found;
    return known ? { ...one, today: known.today } : one;
  });
  const passages = places.flatMap((place, index) => {
    const about = (evidence.errata[index]?.locations ?? []).flatMap(
      (one) => recallSection(reading.catalogue, one) ?? [],
    );
    return passagesOf(place, about, reading, policy);
  });
  const known = looked.flatMap(({ found }) => found ?? []);
  const standsIn = known.flatMap((one) => one.passages);
  return {
    ...withToday({ ...evidence, errata }, known, reading, before, policy),
    standsIn,
    passages: passages.slice(0, MAX_PASSAGES),
  };
}

function withToday(
  triage: Triage,
  known: readonly Found[],
  reading: Reading,
  before: Stood | null,
  policy: Pick<LabelPolicy, 'prefix'>,
): Pick<WithWords, 'byEvidence' | 'stood'> {
  const [first] = known;
  if (first === undefined) return { byEvidence: triage, stood: before };
  const { today } = first;
  // What is remembered is of one of them, perhaps not the first.
  const { stood, today: own } = known.find((one) => one.stood && one.stood.words === before?.words) ?? first;
  if (own.state === 'there')
    return { byEvidence: { ...triage, today }, stood: stood && { ...stood, place: quotedPlace(triage) } };

  const place = stood === null ? null : (before?.place ?? null);
  const section = place && recallSection(reading.catalogue, place);
  const named = triage.locations.some(({ evidence }) => evidence.some(({ kind }) => kind !== 'topic'));
  const words = { confidence: place?.confidence ?? 0, evidence: [{ kind: 'quote' as const, text: own.words }] };
  const placed = section && !named ? placedAt(triage, [section], words, reading, policy) : null;
  return { byEvidence: { ...(placed ?? triage), today }, stood: stood && { ...stood, place } };
}

/** The section that a quotation gave a report. */
function quotedPlace({ locations }: Triage): Stood['place'] {
  const place = locations.find(({ evidence }) => evidence.some(({ kind }) => kind === 'quote'));
  return place
    ? { edition: place.edition, number: place.number, title: place.title, confidence: place.confidence }
    : null;
}
