import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printTable } from '../src/cli/print-table.ts';
import { accuracyPage } from './accuracy/accuracy-page.ts';
import { hasSharedData } from './accuracy/datasets.ts';
import { precisionCoveragePlot } from './accuracy/plot.ts';
import { type Run, runAll } from './accuracy/run.ts';
import { type Summary, summarise } from './accuracy/summarise.ts';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const runs = runAll();
for (const run of runs) console.log(`\n${run.name} (${run.model})\n${table(run)}`);
const books = runs.filter(({ group }) => group === 'book');
if (books.length > 1) {
  const all = {
    name: 'all books',
    group: 'book' as const,
    model: '',
    ours: books.flatMap((one) => one.ours),
    regex: books.flatMap((one) => one.regex),
    search: books.flatMap((one) => one.search),
  };
  console.log(`\nall books together\n${table(all)}`);
}
if (hasSharedData()) {
  mkdirSync(`${docs}accuracy`, { recursive: true });
  writeFileSync(`${docs}accuracy.md`, accuracyPage(runs));
  const curves = runs.map(({ name, ours }) => ({ name, scored: ours }));
  writeFileSync(`${docs}accuracy/precision-coverage.svg`, precisionCoveragePlot(curves));
} else {
  console.log(
    '\nThe evaluation books are not here (../shared/data): only the project’s own sets ran, and docs/accuracy.md is left as it is.',
  );
}

function table({ ours, regex, search }: Run): string {
  const [theirs, plain] = [summarise(regex), summarise(search)];
  const head = [
    'kind',
    'reports',
    'coverage',
    'precision',
    'top 1',
    'top 3',
    'wrong',
    'calibr.',
    'notice',
    'abstain',
    'regex',
    'wrong',
    'BM25',
    'wrong',
  ];
  return printTable(
    head,
    summarise(ours).map((one, index) => [...row(one), ...baseline(theirs[index]), ...baseline(plain[index])]),
  );
}

function row({
  kind,
  reports,
  coverage,
  precision,
  top1,
  top3,
  wrong,
  calibration,
  notice,
  abstained,
}: Summary): string[] {
  return [
    kind,
    String(reports),
    ...[coverage, precision, top1, top3, wrong, calibration, notice, abstained].map(percent),
  ];
}

function baseline(summary: Summary | undefined): string[] {
  return [percent(summary?.top1 ?? null), percent(summary?.wrong ?? null)];
}

function percent(share: number | null): string {
  return share === null ? '' : (share * 100).toFixed(1);
}
