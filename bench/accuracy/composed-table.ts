import { calibrationError } from './calibration.ts';
import type { Answer } from './run.ts';
import { percent, share, type Table } from './table.ts';
import { isRight, isWrong } from './verdict.ts';

const HEAD = [
  'kind',
  'reports',
  'answered',
  'right',
  'wrong',
  'offered',
  'calibration',
  'notice',
  'chapter right',
  'wrong',
  'expression right',
  'wrong',
  'search right',
  'wrong',
];

/** Reports whose place is known to the section, or the labels, by kind in the order in which kinds first come; in percent. */
export function composedTable(answers: readonly Answer[]): Table {
  const kinds = [...Map.groupBy(answers, ({ kind }) => kind), ['all', answers] as const];
  return { head: HEAD, rows: kinds.map(([kind, some]) => [kind, String(some.length), ...shares(some).map(percent)]) };
}

function shares(answers: readonly Answer[]): (number | null)[] {
  const of = (is: (one: Answer) => boolean | null) => share(answers.map(is).filter((one) => one !== null));
  return [
    of(({ named }) => named.length > 0),
    of(({ right }) => right),
    of(({ wrong }) => wrong),
    of(({ offered }) => offered),
    calibrationError(answers.flatMap(({ stated }) => stated)),
    of(({ noticeRight }) => noticeRight),
    of(({ verdict }) => isRight(verdict)),
    of(({ verdict }) => isWrong(verdict)),
    of(({ expression }) => isRight(expression)),
    of(({ expression }) => isWrong(expression)),
    of(({ search }) => isRight(search)),
    of(({ search }) => isWrong(search)),
  ];
}
