import weights from './weights.json' with { type: 'json' };

/** Kinds of evidence in a report, as the model knows them. */
export type ModelKind = 'form' | 'link' | 'number' | 'page' | 'quote' | 'title' | 'topic';

/**
 * What a piece of evidence is like, feature by feature: 1 and 0 for yes and no, otherwise numbers of about that size.
 */
export type Features = Readonly<Record<string, number>>;

/**
 * The weights by which evidence counts: for each kind a logistic regression over its features, and one over what a
 * finding is like as a whole, which makes its confidence a probability. Learnt by `npm run train`; see docs/accuracy.md.
 */
export interface Model {
  readonly evidence: Readonly<Record<ModelKind, Features>>;
  readonly finding: Features;
}

/** The model that the product ships with. */
export const shippedModel: Model = weights.model;

/** The probability, 0 to 1, that a logistic regression with these weights gives to these features. */
export function probability(weights: Features, features: Features): number {
  let sum = weights.bias ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** The logarithm of the odds of a probability, bounded so that certainty stays finite. */
export function logOdds(probability: number): number {
  const bounded = Math.min(0.9999, Math.max(0.0001, probability));
  return Math.log(bounded / (1 - bounded));
}
