import { liesIn, type Section } from '../catalogue/section.ts';
import type { Evidence } from './evidence.ts';
import { type Features, logOdds, probability } from './model.ts';
import type { Reading } from './reading.ts';
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
}

/** Weaker evidence only helps to read other evidence. */
const COUNTS = 0.4;
/** Kinds in the order in which they outrank each other where they disagree. */
const RANK: Readonly<Record<Evidence['kind'], number>> = {
  form: 0,
  link: 1,
  number: 1,
  page: 2,
  quote: 3,
  title: 4,
  topic: 5,
};

/**
 * Brings all evidence together: takes away what the reader denies, reads ambiguous evidence by the rest, lets the
 * stronger kind decide where kinds disagree, and adds up what agrees. One finding for each place, several where the
 * report lists several; the surest first.
 */
export function weigh(evidence: readonly Evidence[], reading: Reading): Finding[] {
  const denied = evidence.filter((one) => one.denied).flatMap(({ sections }) => sections);
  const affirmed = evidence.flatMap((one) => withoutDenied(one, denied));
  const read = affirmed.map((one) => narrowed(one, affirmed)).filter(({ strength }) => strength >= COUNTS);
  const kept = read.filter((one) => !read.some((other) => outranks(other, one, reading)));
  const groups = grouped(kept, reading);
  const findings = groups.map((group) => finding(group, read, reading));
  return findings.toSorted((a, b) => b.confidence - a.confidence);
}

function withoutDenied(evidence: Evidence, denied: readonly Section[]): Evidence[] {
  if (evidence.denied) return [];
  const sections = evidence.sections.filter((section) => !denied.some((one) => liesIn(section, one)));
  return sections.length > 0 ? [{ ...evidence, sections }] : [];
}

/**
 * Of several meanings, those that other evidence supports: that lie in, or hold, what it means. Pages order their
 * meanings by themselves: without support the first is taken.
 */
function narrowed(one: Evidence, all: readonly Evidence[]): Evidence {
  if (one.sections.length === 1) return one;
  const others = all
    .filter((other) => other !== one && other.kind !== 'topic' && other.text !== one.text)
    .toSorted((a, b) => a.sections.length - b.sections.length || b.strength - a.strength);
  let { sections } = one;
  for (const other of others) {
    const supported = sections.filter((section) => other.sections.some((place) => areNested(section, place)));
    if (supported.length > 0) sections = supported;
    if (sections.length === 1) break;
  }
  return { ...one, sections: one.kind === 'page' ? sections.slice(0, 1) : sections };
}

function areNested(a: Section, b: Section): boolean {
  return liesIn(a, b) || liesIn(b, a);
}

/** Whether evidence of a higher rank decides for another chapter. An undecided kind outranks nothing. */
function outranks(other: Evidence, one: Evidence, reading: Reading): boolean {
  if (RANK[other.kind] >= RANK[one.kind] || other.strength < 0.6) return false;
  const units = unitsOf(other.sections, reading);
  return units.size === 1 && ![...unitsOf(one.sections, reading)].some((unit) => units.has(unit));
}

interface Group {
  sections: readonly Section[];
  readonly evidence: Evidence[];
}

/** Evidence for one place, or for a place and one inside it, belongs together. */
function grouped(evidence: readonly Evidence[], reading: Reading): Group[] {
  const groups: Group[] = [];
  const inOrder = evidence.toSorted((a, b) => a.sections.length - b.sections.length || RANK[a.kind] - RANK[b.kind]);
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
function closer({ sections, evidence }: Group, one: Evidence): readonly Section[] {
  const quote = evidence.find(({ kind }) => kind === 'quote');
  if (quote && RANK[one.kind] > RANK.quote) return sections;
  const inner = one.sections.filter((section) => sections.some((place) => section !== place && liesIn(section, place)));
  return inner.length > 0 && inner.length === one.sections.length ? inner : sections;
}

function finding({ sections, evidence }: Group, all: readonly Evidence[], reading: Reading): Finding {
  const units = unitsOf(sections, reading);
  const elsewhere = all.filter((one) => ![...unitsOf(one.sections, reading)].some((unit) => units.has(unit)));
  const features = {
    odds: logOdds(together(evidence)),
    rival: Math.max(0, ...elsewhere.map(({ strength }) => strength)),
    topicOnly: Number(evidence.every(({ kind }) => kind === 'topic')),
  };
  return { sections, evidence, features, confidence: probability(reading.model.finding, features) };
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
