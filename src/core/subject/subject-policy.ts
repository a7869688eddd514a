import type { Language } from '../languages/languages.ts';
import type { Catalogue } from '../publication/catalogue.ts';
import type { RecordPolicy } from '../record/record-of.ts';
import type { Thresholds } from '../thresholds.ts';
import type { TriagePolicy } from '../triage.ts';

/** What a configuration leaves alone. */
export interface Ignored {
  readonly authors: readonly string[];
  readonly labels: readonly string[];
}

/** What a configuration says of subjects; a parsed configuration file is one. */
export interface SubjectPolicy {
  readonly labels: RecordPolicy & Pick<TriagePolicy, 'most'> & { readonly suggest?: boolean };
  readonly confidence: Thresholds;
  readonly ignore: Ignored;
  readonly discussions: {
    /** Names of the categories whose discussions are feedback; empty: all are. */
    readonly categories: readonly string[];
  };
  readonly acknowledgement: {
    readonly issues: boolean;
    readonly discussions: boolean;
    readonly language: Language | 'auto';
  };
  readonly newEditions: { readonly askAuthors: 'off' | 'fixed' | 'on'; readonly asksPerDay: number };
  /** In milliseconds: a younger report waits, so that a person may come first. */
  readonly delay: number;
}

/** A publication and its configuration as looks see them, both of one moment. */
export interface PublicationState {
  readonly catalogue: Catalogue;
  readonly policy: SubjectPolicy;
}

/** What of a configuration says how reports are understood. */
export function triagePolicyOf({ labels, confidence }: Pick<SubjectPolicy, 'labels' | 'confidence'>): TriagePolicy {
  return { prefix: labels.prefix, confidence, ...(labels.most !== undefined && { most: labels.most }) };
}
