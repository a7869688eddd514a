import { chapterOf } from '../catalogue/chapter-of.ts';
import { liesIn, type Section } from '../catalogue/section.ts';
import type { Evidence } from './evidence.ts';
import type { Reading } from './reading.ts';

/** A section that the evidence speaks for, or several between which it does not decide. */
export interface Finding {
  readonly sections: readonly Section[];
  /** 0 to 1; of several sections for all of them together. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
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
  const read = affirmed.map((one) => narrowed(one, affirmed, reading)).filter(({ strength }) => strength >= COUNTS);
  const kept = read.filter((one) => !isOutranked(one, read, reading));
  return merged(kept, reading).toSorted((a, b) => b.confidence - a.confidence);
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
function narrowed(one: Evidence, all: readonly Evidence[], reading: Reading): Evidence {
  if (one.sections.length === 1) return one;
  const others = all
    .filter((other) => other !== one && other.text !== one.text)
    .toSorted((a, b) => a.sections.length - b.sections.length);
  for (const other of others) {
    const supported = one.sections.filter((section) =>
      other.sections.some((place) => liesIn(section, place) || liesIn(place, section)),
    );
    if (supported.length > 0 && supported.length < one.sections.length)
      return narrowed({ ...one, sections: supported }, others, reading);
  }
  if (one.kind === 'page') return { ...one, sections: one.sections.slice(0, 1) };
  return one;
}

/**
 * Whether evidence of a higher rank speaks for another place in the same statement, or at all where the report does
 * not list several findings. An undecided kind outranks nothing.
 */
function isOutranked(one: Evidence, all: readonly Evidence[], reading: Reading): boolean {
  return all.some((other) => {
    if (RANK[other.kind] >= RANK[one.kind] || unitsOf(other.sections, reading).size !== 1) return false;
    if (other.strength < 0.6) return false;
    return !agree(one, other, reading);
  });
}

function agree(a: Evidence, b: Evidence, reading: Reading): boolean {
  const units = unitsOf(b.sections, reading);
  return [...unitsOf(a.sections, reading)].some((unit) => units.has(unit));
}

/** Families of the chapters that carry the labels of these sections. */
export function unitsOf(sections: readonly Section[], { catalogue, now }: Reading): Set<number> {
  return new Set(sections.flatMap((section) => chapterOf(catalogue, section, now)?.family ?? []));
}

/** Evidence for one place, or for a place and one inside it, becomes one finding about the inner. */
function merged(evidence: readonly Evidence[], reading: Reading): Finding[] {
  const groups: { sections: readonly Section[]; evidence: Evidence[] }[] = [];
  const inOrder = evidence.toSorted((a, b) => a.sections.length - b.sections.length || RANK[a.kind] - RANK[b.kind]);
  for (const one of inOrder) {
    const group = groups.find(({ sections }) => isSamePlace(sections, one.sections, reading));
    if (!group) {
      groups.push({ sections: one.sections, evidence: [one] });
      continue;
    }
    group.evidence.push(one);
    group.sections = innermost(group.sections, one.sections);
  }
  return groups.map(({ sections, evidence: own }) => ({ sections, evidence: own, confidence: together(own) }));
}

function isSamePlace(a: readonly Section[], b: readonly Section[], reading: Reading): boolean {
  if (a.some((one) => b.some((other) => liesIn(one, other) || liesIn(other, one)))) return true;
  const [units, others] = [unitsOf(a, reading), unitsOf(b, reading)];
  return b.length > 1 && units.size === 1 && [...others].some((unit) => units.has(unit));
}

function innermost(a: readonly Section[], b: readonly Section[]): readonly Section[] {
  const inner = b.filter((section) => a.some((place) => section !== place && liesIn(section, place)));
  return inner.length > 0 && inner.length === b.length ? inner : a;
}

/** Agreeing evidence raises the confidence: the chance that not all of it errs; repeating the same words does not. */
function together(evidence: readonly Evidence[]): number {
  const distinct = new Map<string, number>();
  for (const { kind, text, strength } of evidence) distinct.set(`${kind} ${text}`, strength);
  return 1 - [...distinct.values()].reduce((doubt, strength) => doubt * (1 - strength), 1);
}
