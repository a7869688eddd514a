import { brierScore, calibrationError, type Stated } from './calibration.ts';
import { bootstrap } from './intervals.ts';
import type { Answer } from './run.ts';
import { shareWithInterval, type Table } from './table.ts';
import { isRight, isWrong, type Verdict } from './verdict.ts';

const HEAD = [
  'reports',
  'right or rightly silent',
  'a wrong label',
  'alone',
  'beside right',
  'in part',
  'missed',
  'expression: right',
  'a wrong label',
  'in part',
  'missed',
];

type Key = 'set' | 'language' | 'kind' | 'book';

/** Reports grouped by one of their marks, the largest group first, and all together. */
export function readersTable(answers: readonly Answer[], by: Key): Table {
  const groups = Map.groupBy(answers, (one) => one[by]);
  const sorted = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return { head: [by, ...HEAD], rows: [...sorted, ['all', answers] as const].map(([name, some]) => row(name, some)) };
}

function row(name: string, answers: readonly Answer[]): string[] {
  const all = answers.length;
  const ours = answers.map(({ verdict }) => verdict);
  const theirs = answers.map(({ expression }) => expression);
  const count = (some: readonly Verdict[], wanted: Verdict) => String(some.filter((one) => one === wanted).length);
  return [
    name,
    String(all),
    shareWithInterval(ours.filter(isRight).length, all),
    shareWithInterval(ours.filter(isWrong).length, all),
    count(ours, 'wrong'),
    count(ours, 'wrong beside right'),
    count(ours, 'partial'),
    count(ours, 'missed'),
    shareWithInterval(theirs.filter(isRight).length, all),
    String(theirs.filter(isWrong).length),
    count(theirs, 'partial'),
    count(theirs, 'missed'),
  ];
}

const FEWEST = 9;

/** "No book of nine reports or more is below the regular expression: holds for 10 books", or for which it does not. */
export function booksBelow(answers: readonly Answer[]): string {
  const books = [...Map.groupBy(answers, ({ book }) => book)].filter(([, some]) => some.length >= FEWEST);
  const below = books.flatMap(([book, some]) => {
    const ours = some.filter(({ verdict }) => isRight(verdict)).length;
    const theirs = some.filter(({ expression }) => isRight(expression)).length;
    return ours < theirs ? [`${book} (${ours}, expression ${theirs})`] : [];
  });
  const held = below.length === 0 ? `holds for ${books.length} books` : `does not hold for ${below.join(', ')}`;
  return `No book of nine reports or more is below the regular expression: ${held}`;
}

/** "Right chapter among the offers, where none was decided but one can be known: 9 of 12 …" */
export function offersLine(answers: readonly Answer[]): string {
  const open = answers.filter(({ offered }) => offered !== null);
  const offered = open.filter((one) => one.offered).length;
  const found = open.length === 0 ? 'no such report' : `${shareWithInterval(offered, open.length)} of ${open.length}`;
  return `Right chapter among the offers, where none was decided but one can be known: ${found}`;
}

/** Calibration error and Brier score of every confidence that was stated, with intervals over the books. */
export function calibrationLine(answers: readonly Answer[]): string {
  const books = [...Map.groupBy(answers, ({ book }) => book).values()].map((some) =>
    some.flatMap(({ stated }) => stated),
  );
  const figure = (measure: (stated: Stated[]) => number | null) => {
    const interval = books.length > 1 ? bootstrap(books, measure) : null;
    const digits = (value: number) => value.toFixed(3);
    return `${digits(measure(books.flat()) ?? 0)}${interval ? ` (${interval.map(digits).join('–')})` : ''}`;
  };
  const all = books.flat().length;
  return all === 0
    ? 'No confidence was stated'
    : `Calibration error ${figure(calibrationError)}, Brier score ${figure(brierScore)}, of ${all} stated confidences`;
}
