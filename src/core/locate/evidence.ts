import type { Section } from '../publication/section.ts';
import type { QuotePlace } from '../report/parsed-report.ts';
import { type Features, type Model, type ModelKind, probability } from './model.ts';

/** One reason to believe that a report is about a section. */
export interface Evidence {
  readonly kind: ModelKind;
  /** The reader's words that gave it, as written. */
  readonly text: string;
  /**
   * The sections that the words may mean, in the edition in force, likeliest first. Empty if they answer a form with a
   * place that this edition lacks ("第九章" of eight): then numbers and pages beside them are weaker.
   */
  readonly sections: readonly Section[];
  /** What the evidence is like: what its strength is made from. */
  readonly features: Features;
  /** How likely the report is about one of them by this alone, 0 to 1, as the model has it. */
  readonly strength: number;
  /** The reader says that the report is not about it ("不是 5.3.1"). */
  readonly denied: boolean;
  /** Where the words stand; null for a form's answer or an address that is in no passage. */
  readonly at: QuotePlace | null;
  /** It answers the field of a form that asks for the place, the page or the link. */
  readonly asked: boolean;
  readonly role: Role;
}

/**
 * What the reader does with the place. `about`: the report may be about it. `aside`: compared with, copied from or
 * referred to, so it counts only if nothing else does. `other`: linked to, searched, or wording under discussion: it never
 * decides, but may be offered.
 */
export type Role = 'about' | 'aside' | 'other';

/** What a finder says of evidence; the rest is what most evidence is. */
export type Found = Omit<Evidence, 'strength' | 'asked' | 'role'> & Partial<Pick<Evidence, 'asked' | 'role'>>;

/** Evidence with its strength worked out by the model. */
export function judged(found: Found, model: Model): Evidence {
  const strength = probability(model.evidence[found.kind], found.features);
  return { asked: false, role: 'about', ...found, strength };
}

/** Evidence with its place in the report. */
export interface Placed extends Evidence {
  /** Families of the chapters that carry the labels of its sections. */
  readonly units: ReadonlySet<number>;
  /** Index of its statement; null if it is in none and is context for all: a form's answer, an address. */
  readonly statement: number | null;
  /** It begins its line, so the statement is about it. */
  readonly isHead: boolean;
  /** The reader says that it is there as well: "8.3.2 也有", "also in chapter 5". */
  readonly isToo: boolean;
  /** It points at a place; otherwise its words may be those of a title by chance. */
  readonly points: boolean;
}
