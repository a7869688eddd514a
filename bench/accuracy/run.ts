import { type Model, shippedModel } from '../../src/core/locate/model.ts';
import { triage } from '../../src/core/triage.ts';
import { regularExpression } from './expression.ts';
import type { Dataset, SetName } from './gold.ts';
import { type Scored, score } from './score.ts';
import { plainSearch } from './search.ts';
import { trainModel } from './train-model.ts';
import { type Verdict, verdict } from './verdict.ts';

/** A report, answered by us and by what people have without us. */
export interface Answer extends Scored {
  readonly set: SetName;
  /** The folder that the report is in. */
  readonly book: string;
  readonly expression: Verdict;
  readonly search: Verdict;
}

/** Answers every report of a data set. */
export function answer(dataset: Dataset, model: Model): Answer[] {
  const { name, set, catalogue, prefix, reports } = dataset;
  const expression = regularExpression(dataset);
  const search = plainSearch(dataset);
  return reports.map((one) => ({
    ...score(one, triage(one.report, catalogue, { prefix }, model), prefix),
    set,
    book: name,
    expression: verdict(one.gold, expression(one.report)),
    search: verdict(one.gold, search(one.report)),
  }));
}

/**
 * For a publication the model that was trained on all others; the same book counts as one, whichever set it is in.
 * Without data to train on, the model that ships.
 */
export function modelsWithout(all: readonly Dataset[]): (dataset: Dataset) => Model {
  const models = new Map<string, Model>();
  return ({ catalogue: { name } }) => {
    const others = all.filter(({ catalogue }) => catalogue.name !== name);
    const model = models.get(name) ?? (others.length > 0 ? trainModel(others) : shippedModel);
    models.set(name, model);
    return model;
  };
}
