import { liesIn, type Section } from '../publication/section.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Evidence, Placed } from './evidence.ts';
import { type Features, logOdds, probability } from './model.ts';
import { sceneOf } from './placed.ts';
import type { Reading } from './reading.ts';
import { settled } from './settle.ts';
import { unitsOf } from './units-of.ts';

/** A section that the evidence speaks for, or several between which it does not decide. */
export interface Finding {
  /** The likeliest first. */
  readonly sections: readonly Section[];
  /** Probability, 0 to 1; of several sections for all of them together. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** What the confidence is made from. */
  readonly features: Features;
  /** It decides nothing: other places count more, or the reader only mentions it. */
  readonly isOffer: boolean;
}

/** Weaker evidence only helps to read other evidence. */
const COUNTS = 0.4;
/** Weaker evidence, a word that some title holds as well, does not tell which of several chapters 4 is meant. */
const HELPS = 0.2;

/**
 * Brings all evidence together: takes away what the reader denies, reads ambiguous evidence by the rest, settles what the
 * report is about, and adds up what agrees. One finding for each place, several if the report lists several; the surest
 * first. Behind them stands what is only offered.
 */
export function weigh(evidence: readonly Evidence[], report: ParsedReport, reading: Reading): Finding[] {
  const { placed, statements } = sceneOf(evidence, report, reading);
  const denied = placed.filter((one) => one.denied && one.strength >= COUNTS).flatMap(({ sections }) => sections);
  const affirmed = placed.flatMap((one) => withoutDenied(one, denied, reading));
  const read = affirmed.map((one) => narrowed(one, affirmed, reading));
  const strong = read.filter(({ strength }) => strength >= COUNTS);
  const kept = settled(strong, statements);
  const findings = surestFirst(grouped(kept, reading).map((group) => finding(group, strong, reading)));
  const left = read.filter((one) => !kept.includes(one));
  const offers = surestFirst(grouped(left, reading).map((group) => finding(group, strong, reading)));
  return [...findings, ...offers.map((one) => ({ ...one, isOffer: true }))];
}

function surestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => b.confidence - a.confidence);
}

function withoutDenied(evidence: Placed, denied: readonly Section[], reading: Reading): Placed[] {
  if (evidence.denied) return [];
  const sections = evidence.sections.filter((section) => !denied.some((one) => liesIn(section, one)));
  return sections.length > 0 ? [withSections(evidence, sections, reading)] : [];
}

function withSections(one: Placed, sections: readonly Section[], reading: Reading): Placed {
  return sections.length === one.sections.length ? one : { ...one, sections, units: unitsOf(sections, reading) };
}

/**
 * Of several meanings, those that other evidence supports: that are in, or hold, what it means; what is in the same
 * statement is asked first. Pages have their meanings in order: without support the first is taken.
 */
function narrowed(one: Placed, all: readonly Placed[], reading: Reading): Placed {
  if (one.sections.length === 1) return one;
  const distance = ({ statement }: Placed) => Number(statement !== one.statement);
  const others = all
    .filter((other) => other !== one && other.kind !== 'topic' && other.text !== one.text)
    .filter(({ strength }) => one.kind !== 'number' || strength >= HELPS)
    .toSorted((a, b) => distance(a) - distance(b) || a.sections.length - b.sections.length || b.strength - a.strength);
  let { sections } = one;
  for (const other of others) {
    const supported = sections.filter((section) => other.sections.some((place) => areNested(section, place)));
    if (supported.length > 0) sections = supported;
    if (sections.length === 1) break;
  }
  return withSections(one, one.kind === 'page' ? sections.slice(0, 1) : chapterOf(one, sections), reading);
}

/** Whoever names a title that a chapter has, and sections of other chapters as well, means the chapter. */
function chapterOf({ kind, features }: Placed, sections: readonly Section[]): readonly Section[] {
  const chapters = sections.filter(({ parent }) => parent === null);
  return kind === 'title' && 'length' in features && chapters.length === 1 ? chapters : sections;
}

function areNested(a: Section, b: Section): boolean {
  return liesIn(a, b) || liesIn(b, a);
}

interface Group {
  sections: readonly Section[];
  readonly evidence: Placed[];
}

/** Of evidence for as many sections, in which order it makes groups. */
const GRAIN: Readonly<Record<Evidence['kind'], number>> = {
  form: 0,
  link: 1,
  number: 1,
  page: 2,
  quote: 3,
  title: 4,
  topic: 5,
};

/** Evidence for one place, or for a place and one inside it, belongs together. */
function grouped(evidence: readonly Placed[], reading: Reading): Group[] {
  const groups: Group[] = [];
  const inOrder = evidence.toSorted((a, b) => a.sections.length - b.sections.length || GRAIN[a.kind] - GRAIN[b.kind]);
  for (const one of inOrder) {
    const group = groups.find(({ sections }) => isSamePlace(sections, one.sections, reading));
    if (!group) groups.push({ sections: one.sections, evidence: [one] });
    else {
      group.sections = closer(group, one);
      group.evidence.push(one);
    }
  }
  return groups;
}

function isSamePlace(a: readonly Section[], b: readonly Section[], reading: Reading): boolean {
  if (a.some((one) => b.some((other) => areNested(one, other)))) return true;
  const [units, others] = [unitsOf(a, reading), unitsOf(b, reading)];
  return b.length > 1 && units.size === 1 && [...others].some((unit) => units.has(unit));
}

/** The inner of two places; but a quote stands where it stands, whatever titles the words beside it hold. */
function closer({ sections, evidence }: Group, one: Placed): readonly Section[] {
  const quote = evidence.find(({ kind }) => kind === 'quote');
  if (quote && (one.kind === 'title' || one.kind === 'topic')) return sections;
  const inner = one.sections.filter((section) => sections.some((place) => section !== place && liesIn(section, place)));
  return inner.length > 0 && inner.length === one.sections.length ? inner : sections;
}

function finding({ sections, evidence }: Group, all: readonly Placed[], reading: Reading): Finding {
  const units = unitsOf(sections, reading);
  const elsewhere = all.filter((one) => ![...one.units].some((unit) => units.has(unit)));
  const features = {
    odds: logOdds(together(evidence)),
    rival: Math.max(0, ...elsewhere.map(({ strength }) => strength)),
    topicOnly: Number(evidence.every(({ kind }) => kind === 'topic')),
  };
  return { sections, evidence, features, isOffer: false, confidence: probability(reading.model.finding, features) };
}

/** Agreeing evidence raises the confidence: the chance that not all of it errs. The same words count once. */
function together(evidence: readonly Evidence[]): number {
  const distinct = new Map<string, number>();
  for (const { kind, text, strength } of evidence) {
    const words = `${kind} ${text.toLowerCase()}`;
    distinct.set(words, Math.max(strength, distinct.get(words) ?? 0));
  }
  return 1 - [...distinct.values()].reduce((doubt, strength) => doubt * (1 - strength), 1);
}
