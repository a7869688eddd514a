import type { Catalogue } from '../../src/core/publication/catalogue.ts';
import type { Report } from '../../src/core/report/report.ts';

/** Reports on one publication with the answers that a good triage gives. */
export interface Dataset {
  readonly name: string;
  readonly set: SetName;
  readonly catalogue: Catalogue;
  readonly prefix: string;
  readonly reports: readonly GoldReport[];
}

/**
 * Where reports come from: written as readers of public books write, made up with one difficulty each, composed from the
 * fixes of public books, on the SRE white paper, the project's own, or from a folder that was named.
 */
export type SetName =
  | 'Chinese books'
  | 'English books'
  | 'made-up'
  | 'composed'
  | 'white paper'
  | 'own'
  | 'your reports';

export interface GoldReport {
  readonly id: string;
  /** How the report points to its place. */
  readonly kind: string;
  readonly language: string;
  readonly report: Report;
  readonly gold: Gold;
}

/** The right answer to a report. */
export interface Gold {
  /** The right chapters, each by the names that it goes by; empty if no chapter is right. */
  readonly chapters: readonly (readonly string[])[];
  /** Whether every chapter must be named; otherwise any of them will do. */
  readonly complete: boolean;
  /** Whether no answer is right as well. */
  readonly orAbstain: boolean;
  /** Links of the sections any of which is right, empty for none; null if the answer is known by chapter only. */
  readonly links: readonly string[] | null;
  /** Chapters to offer, because the only clue means each of them. */
  readonly offers: readonly string[];
  /** The version whose notice matters, or null if not known. */
  readonly notice: string | null;
}
