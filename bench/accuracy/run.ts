import { type Model, shippedModel } from '../../src/core/locate/model.ts';
import { triage } from '../../src/core/triage.ts';
import { regexBaseline, searchBaseline } from './baselines.ts';
import { type Dataset, readBooks, readOwnSets, readWhitePaper } from './datasets.ts';
import { type Scored, score } from './score.ts';
import { trainModel } from './train-model.ts';

/** Every report of a data set, answered by us and by the baselines. */
export interface Run {
  readonly name: string;
  readonly group: 'book' | 'white paper' | 'own';
  readonly model: string;
  readonly ours: readonly Scored[];
  readonly regex: readonly Scored[];
  readonly search: readonly Scored[];
}

/**
 * Runs all data there is: each book with a model that was trained without it, the white paper with one trained on the
 * books, the project's own sets with the model that ships.
 */
export function runAll(): Run[] {
  const books = readBooks();
  const whitePaper = readWhitePaper();
  const held = books.map((book) => {
    const others = books.filter((other) => other !== book);
    return run(book, 'book', trainModel([...others, ...whitePaper]), 'trained on the other books');
  });
  const paper = whitePaper.map((one) => run(one, 'white paper', trainModel(books), 'trained on the books'));
  return [...held, ...paper, ...readOwnSets().map((one) => run(one, 'own', shippedModel, 'as shipped'))];
}

function run(dataset: Dataset, group: Run['group'], model: Model, note: string): Run {
  const { name, catalogue, prefix, reports } = dataset;
  const ours = reports.map((gold) => score(gold, triage(gold.report, catalogue, { prefix }, model), prefix));
  return {
    name,
    group,
    model: note,
    ours,
    regex: reports.map(regexBaseline(dataset)),
    search: reports.map(searchBaseline(dataset)),
  };
}
