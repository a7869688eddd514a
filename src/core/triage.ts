import { errataOf } from './errata/errata-of.ts';
import type { DecidedPlace } from './errata/locations-for.ts';
import { labelName } from './labels/labels.ts';
import type { Language } from './languages/languages.ts';
import { locate } from './locate/locate.ts';
import { type Model, shippedModel } from './locate/model.ts';
import { type Reading, readingOf } from './locate/reading.ts';
import { unitsOf } from './locate/units-of.ts';
import type { Finding } from './locate/weigh.ts';
import { changedSince, chooseNotice } from './notice-choice.ts';
import type { Catalogue } from './publication/catalogue.ts';
import { type Chapter, chapterOf } from './publication/chapter-of.ts';
import { liesIn, type Section } from './publication/section.ts';
import { parseReport } from './report/parse-report.ts';
import type { ParsedReport } from './report/parsed-report.ts';
import type { Report } from './report/report.ts';
import { DEFAULT_MAX_LABELS, DEFAULT_THRESHOLDS, type Thresholds } from './thresholds.ts';
import type { Candidate, EvidenceWords, Location, Triage } from './triage-result.ts';

/** The part of the configuration that triage depends on. */
export interface TriagePolicy {
  readonly prefix: string;
  readonly confidence?: Thresholds;
  /** The maximum of chapter labels for one report. */
  readonly most?: number;
}

const MAX_CANDIDATES = 3;
/** Less likely chapters are not worth a reader's time. */
const MIN_OFFER_CONFIDENCE = 0.02;

/**
 * The heart of the product: what a report is about, which labels and which notice it should get, and why. If two
 * chapters remain possible, it gives candidates and no label. Pure and total: the same report, catalogue and policy
 * always give the same triage.
 */
export function triage(
  report: Report,
  catalogue: Catalogue,
  policy: TriagePolicy,
  model: Model = shippedModel,
): Triage {
  const parsed = parseReport(report);
  return triageParsed(parsed, readingOf(catalogue, parsed, report, model), policy);
}

/** The same for a report that is parsed already. */
export function triageParsed(parsed: ParsedReport, reading: Reading, policy: TriagePolicy): Triage {
  const findings = locate(parsed, reading);
  const thresholds = policy.confidence ?? DEFAULT_THRESHOLDS;
  const sure = findings.filter((finding) => isDecided(finding, thresholds, reading));
  const chapters = new Set(sure.flatMap(({ sections }) => [...unitsOf(sections, reading)]));
  const decided = chapters.size <= (policy.most ?? DEFAULT_MAX_LABELS) ? sure : [];
  const open = decided.length > 0 ? [] : findings;
  const sections = decided.flatMap(placeOf);
  const candidates = candidatesOf(open, reading, policy);
  const places = decided.flatMap((finding) => decidedPlace(finding, reading, policy));
  const locations = places.map(({ location }) => location);
  return {
    language: languageOf(parsed, reading.catalogue),
    namedEdition: reading.named,
    lackingEdition: reading.lacking,
    edition: reading.inForce.version,
    locations,
    labels: [...new Set(locations.map(({ label }) => label))],
    abstained: candidates.length > 0,
    candidates,
    notice: chooseNotice(sections, reading),
    changedSince: changedSince(sections, reading),
    errata: errataOf(parsed, places),
  };
}

function isDecided({ confidence, evidence, sections, isOffer }: Finding, thresholds: Thresholds, reading: Reading) {
  if (isOffer) return false;
  const threshold = evidence.every(({ kind }) => kind === 'topic') ? thresholds.topic : thresholds.explicit;
  return confidence >= threshold && unitsOf(sections, reading).size === 1;
}

/**
 * The section of a finding: the innermost one around all its sections. For quotes and topics it is the first section.
 */
function placeOf({ sections, evidence }: Finding): Section[] {
  const [first, ...others] = sections;
  if (first && evidence.some(({ kind }) => kind === 'quote' || kind === 'topic')) return [first];
  for (let place = first ?? null; place !== null; place = place.parent) {
    const holder = place;
    if (others.every((section) => liesIn(section, holder))) return [holder];
  }
  return first ? [first] : [];
}

function decidedPlace(finding: Finding, reading: Reading, policy: TriagePolicy): DecidedPlace[] {
  const [section] = placeOf(finding);
  const [first] = finding.sections;
  const chapter = first && chapterOf(reading.catalogue, first, reading.now);
  if (!section || !chapter) return [];
  const evidence = wordsOf(finding.evidence);
  const location = locationAt(section, chapter, policy, { confidence: rounded(finding.confidence), evidence });
  return [{ location, evidence: finding.evidence }];
}

/** A section that a report is about, and how we know. */
export interface KnownPlace extends Pick<Location, 'confidence' | 'evidence'> {
  readonly section: Section;
}

/** The triage of a report that is about these places, whatever its evidence says. Null if there are none. */
export function placedAt(
  triage: Triage,
  places: readonly KnownPlace[],
  reading: Reading,
  policy: Pick<TriagePolicy, 'prefix'>,
): Triage | null {
  const newest = reading.catalogue.editions.at(-1);
  const locations = places.flatMap(({ section, ...found }) =>
    newest ? locationAt(section, chapterOf(reading.catalogue, section, newest), policy, found) : [],
  );
  if (locations.length === 0) return null;
  const sections = places.map(({ section }) => section);
  return {
    ...triage,
    locations,
    labels: [...new Set(locations.map(({ label }) => label))],
    abstained: false,
    candidates: [],
    notice: chooseNotice(sections, reading),
    changedSince: changedSince(sections, reading),
    errata: triage.errata.map((one) => ({ ...one, locations: locations.length === 1 ? locations : [] })),
  };
}

/** A section as the location of a report. `chapter` carries its label. */
function locationAt(
  { edition, number, title, link }: Section,
  chapter: Chapter,
  policy: Pick<TriagePolicy, 'prefix'>,
  found: Pick<Location, 'confidence' | 'evidence'>,
): Location {
  const label = labelName(chapter.name, policy);
  return { edition, number: number?.printed ?? null, title, path: link, chapter: chapter.title, label, ...found };
}

function wordsOf(evidence: readonly EvidenceWords[]): EvidenceWords[] {
  return [...new Map(evidence.map(({ kind, text }) => [`${kind} ${text}`, { kind, text }])).values()];
}

function candidatesOf(open: readonly Finding[], reading: Reading, policy: TriagePolicy): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const { sections, confidence, evidence } of open) {
    const share = confidence / Math.max(1, unitsOf(sections, reading).size);
    for (const section of sections) {
      const chapter = chapterOf(reading.catalogue, section, reading.now);
      if (!chapter) continue;
      const label = labelName(chapter.name, policy);
      if ((best.get(label)?.confidence ?? 0) >= share) continue;
      best.set(label, {
        label,
        title: section.title,
        number: section.number?.printed ?? null,
        confidence: rounded(share),
        evidence: wordsOf(evidence),
      });
    }
  }
  const likeliest = [...best.values()].toSorted((a, b) => b.confidence - a.confidence);
  return likeliest.filter(({ confidence }) => confidence >= MIN_OFFER_CONFIDENCE).slice(0, MAX_CANDIDATES);
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

/** The report's language. If it may be the publication's, it is. */
function languageOf({ languages: [first, ...others] }: ParsedReport, { language }: Catalogue): Language {
  return first === undefined || others.includes(language) ? language : first;
}
