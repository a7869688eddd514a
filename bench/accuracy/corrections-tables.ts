import { printTable } from '../../src/cli/print-table.ts';
import type { CorrectedRun } from './run-corrections.ts';
import { type Summary, summarise } from './summarise.ts';

/** One kind of report of one set, without corrections and with them. */
export interface CorrectedSummary {
  readonly kind: string;
  readonly before: Summary;
  readonly after: Summary;
  readonly misled: Summary;
  readonly strangers: Summary;
}

const ALL = 'all books together';

/** Each set by kinds of reports, and all books together first. Reports are counted once for each draw of corrections. */
export function summariseCorrections(runs: readonly CorrectedRun[]): { name: string; kinds: CorrectedSummary[] }[] {
  const books = runs.filter(({ group }) => group === 'book');
  const all = {
    name: ALL,
    before: books.flatMap(({ before }) => before),
    after: books.flatMap(({ after }) => after),
    misled: books.flatMap(({ misled }) => misled),
    strangers: books.flatMap(({ strangers }) => strangers),
  };
  return (books.length > 1 ? [all, ...runs] : runs).map((run) => {
    const [after, misled, strangers] = [run.after, run.misled, run.strangers].map(summarise);
    const kinds = summarise(run.before).flatMap((before): CorrectedSummary[] => {
      const same = (summaries: readonly Summary[] = []) => summaries.find(({ kind }) => kind === before.kind) ?? before;
      return [{ kind: before.kind, before, after: same(after), misled: same(misled), strangers: same(strangers) }];
    });
    return { name: run.name, kinds };
  });
}

/** For a terminal. */
export function correctionsTables(runs: readonly CorrectedRun[]): string {
  const tables = summariseCorrections(runs).map(({ name, kinds }) => `\n${name}\n${printTable(HEAD, kinds.map(row))}`);
  return tables.join('\n');
}

/** For docs/accuracy.md: all books together. */
export function correctionsMarkdown(runs: readonly CorrectedRun[]): string {
  const [all] = summariseCorrections(runs);
  const rows = (all?.kinds ?? []).map((kind) => `| ${row(kind).join(' | ')} |`);
  return [`| ${HEAD.join(' | ')} |`, `| --- |${' ---: |'.repeat(HEAD.length - 1)}`, ...rows, ''].join('\n');
}

const HEAD = [
  'kind',
  'top 1',
  'after',
  'misled',
  'strangers',
  'coverage',
  'after',
  'precision',
  'after',
  'misled',
  'wrong',
  'after',
  'misled',
  'calibration',
  'after',
];

function row({ kind, before, after, misled, strangers }: CorrectedSummary): string[] {
  const shares = [
    ...[before.top1, after.top1, misled.top1, strangers.top1],
    ...[before.coverage, after.coverage],
    ...[before.precision, after.precision, misled.precision],
    ...[before.wrong, after.wrong, misled.wrong],
    ...[before.calibration, after.calibration],
  ];
  return [kind, ...shares.map((share) => (share * 100).toFixed(1))];
}
