import type { Lessons } from '../../src/core/lessons/compile-lessons.ts';
import { type Model, shippedModel } from '../../src/core/locate/model.ts';
import { triage } from '../../src/core/triage.ts';
import { type Dataset, type GoldReport, readBooks, readOwnSets, readWhitePaper } from './datasets.ts';
import { type Scored, score } from './score.ts';
import { type Simulation, simulateCorrections } from './simulate-corrections.ts';
import { trainModel } from './train-model.ts';

/** Every report of a data set, read without and with what simulated corrections of other reports taught. */
export interface CorrectedRun {
  readonly name: string;
  readonly group: 'book' | 'own';
  /** How many corrections there are at least when a report comes. */
  readonly corrections: number;
  readonly before: readonly Scored[];
  readonly after: readonly Scored[];
  /** The same where one correction in ten names a wrong section. */
  readonly misled: readonly Scored[];
  /** The same where all corrections are by people without the permission to triage. */
  readonly strangers: readonly Scored[];
}

/** Chance decides much in so few reports: each is read with as many different draws of corrections. */
const DRAWS = [1, 2, 3, 4, 5];
const MISTAKEN = 0.1;

/** Runs the books, each with a model that was trained without it, and the project's own sets with the one that ships. */
export function runCorrections(count: number): CorrectedRun[] {
  const books = readBooks();
  const whitePaper = readWhitePaper();
  const held = books.map((book) => {
    const model = trainModel([...books.filter((other) => other !== book), ...whitePaper]);
    return correctedRun(book, 'book', model, count);
  });
  return [...held, ...readOwnSets().map((set) => correctedRun(set, 'own', shippedModel, count))];
}

/** One data set, each report with `count` corrections of others at most. */
export function correctedRun(
  dataset: Dataset,
  group: CorrectedRun['group'],
  model: Model,
  count: number,
  draws: readonly number[] = DRAWS,
): CorrectedRun {
  const { name, catalogue, prefix, reports } = dataset;
  const read = (gold: GoldReport, lessons: Lessons | null) =>
    score(gold, triage(gold.report, catalogue, { prefix }, model, lessons), prefix);
  const drawn = (simulation: Omit<Simulation, 'count' | 'seed'>) =>
    draws.flatMap((seed) => {
      const lessonsFor = simulateCorrections(dataset, { count, seed, ...simulation });
      return reports.map((gold) => read(gold, lessonsFor(gold)));
    });
  const before = reports.map((gold) => read(gold, null));
  return {
    name,
    group,
    corrections: count,
    before: draws.flatMap(() => before),
    after: drawn({}),
    misled: drawn({ wrong: MISTAKEN }),
    strangers: drawn({ byStrangers: true }),
  };
}
