import type { Section } from '../catalogue/section.ts';
import { type Features, type Model, type ModelKind, probability } from './model.ts';

/** One reason to believe that a report is about a section. */
export interface Evidence {
  readonly kind: ModelKind;
  /** The reader's words that gave it, as written. */
  readonly text: string;
  /** What the words may mean, in the edition in force: several where they are ambiguous, the likeliest first. */
  readonly sections: readonly Section[];
  /** What the evidence is like: what its strength is made from. */
  readonly features: Features;
  /** How likely the report is about one of them by this alone, 0 to 1, as the model has it. */
  readonly strength: number;
  /** The reader says that the report is not about it ("不是 5.3.1"). */
  readonly denied: boolean;
  /** The statement it stands in: index of the passage; -1 for a form's answer or a link. */
  readonly statement: number;
}

/** Evidence with its strength worked out by the model. */
export function judged(evidence: Omit<Evidence, 'strength'>, model: Model): Evidence {
  return { ...evidence, strength: probability(model.evidence[evidence.kind], evidence.features) };
}
