import type { LabelPolicy } from '../labels/labels.ts';
import type { Reading } from '../locate/reading.ts';
import { type Corrections, editionOf, recallSection } from '../memory/correction.ts';
import { type JudgingLabels, rulingOf } from '../memory/ruling.ts';
import { noticeLink } from '../notice-choice.ts';
import { placedAt } from '../triage.ts';
import type { Triage } from '../triage-result.ts';

/** What of the configuration says how people's words are understood. */
export type CorrectionPolicy = Pick<LabelPolicy, 'prefix'> & JudgingLabels;

/** Adds what people said to a triage: corrections by command, and what maintainers ruled by command or label. */
export function withPeoplesWord(
  triage: Triage,
  corrections: Corrections,
  labels: readonly string[],
  reading: Reading,
  policy: CorrectionPolicy,
): Triage {
  const ruling = rulingOf(corrections, labels, policy);
  return { ...correctTriage(triage, corrections, reading, policy), ...(ruling && { ruling }) };
}

/**
 * Applies people's corrections to a triage. A correction replaces all evidence, and is looked up in today's catalogue.
 * A section that the catalogue no longer has is left out. If none is left, the evidence decides again.
 */
function correctTriage(
  triage: Triage,
  corrections: Corrections,
  reading: Reading,
  policy: Pick<LabelPolicy, 'prefix'>,
): Triage {
  if (corrections.chapter === null && corrections.notice === null) return triage;
  const placed = corrections.chapter === null ? triage : placedBy(triage, corrections.chapter, reading, policy);
  const notice = corrections.notice && editionOf(reading.catalogue, corrections.notice.version)?.notice;
  return notice ? { ...placed, notice: { ...noticeLink(notice), why: 'person' } } : placed;
}

function placedBy(
  triage: Triage,
  { sections: names, by, at }: NonNullable<Corrections['chapter']>,
  reading: Reading,
  policy: Pick<LabelPolicy, 'prefix'>,
): Triage {
  const correction = { by, date: at.slice(0, 10) };
  if (names.length === 0) {
    const errata = triage.errata.map((one) => ({ ...one, locations: [] }));
    const nowhere = { locations: [], labels: [], abstained: false, candidates: [], changedSince: [] };
    return { ...triage, ...nowhere, errata, correction };
  }

  const found = { confidence: 1, evidence: [{ kind: 'person' as const, text: by }] };
  const places = names.flatMap((name) => {
    const section = recallSection(reading.catalogue, name);
    return section ? { section, ...found } : [];
  });
  const placed = placedAt(triage, places, reading, policy);
  return placed === null ? triage : { ...placed, correction };
}
