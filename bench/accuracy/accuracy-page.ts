import { accuracyText } from './accuracy-text.ts';
import type { Run } from './run.ts';
import { type Summary, summarise } from './summarise.ts';

/** docs/accuracy.md: what was measured, beside what people use today. */
export function accuracyPage(runs: readonly Run[]): string {
  const books = runs.filter(({ group }) => group === 'book');
  const all: Run = {
    name: 'All books together',
    group: 'book',
    model: 'each book by a model trained on the others',
    ours: books.flatMap(({ ours }) => ours),
    regex: books.flatMap(({ regex }) => regex),
    search: books.flatMap(({ search }) => search),
  };
  const shared = runs.filter(({ group }) => group !== 'own');
  return `${accuracyText.head}\n${[all, ...shared].map(section).join('\n')}\n${accuracyText.tail}`;
}

function section({ name, model, ours, regex, search }: Run): string {
  const [theirs, plain] = [summarise(regex), summarise(search)];
  const rows = summarise(ours).map((one, index) => row(one, theirs[index], plain[index]));
  return `### ${name}\n\n${model}\n\n${HEAD}\n${rows.join('\n')}\n`;
}

const HEAD = `| kind | reports | coverage | precision | top 1 | top 3 | wrong | calibration | notice | regex right | regex wrong | BM25 right | BM25 wrong |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`;

function row(one: Summary, regex: Summary | undefined, search: Summary | undefined): string {
  const shares = [one.coverage, one.precision, one.top1, one.top3, one.wrong, one.calibration, one.notice];
  const others = [regex?.top1, regex?.wrong, search?.top1, search?.wrong];
  const cells = [...shares, ...others].map((share) => (typeof share === 'number' ? (share * 100).toFixed(1) : ''));
  return `| ${[one.kind, one.reports, ...cells].join(' | ')} |`;
}
