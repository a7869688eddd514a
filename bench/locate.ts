import { compileCatalogue } from '../src/core/publication/compile.ts';
import type { PublicationSources } from '../src/core/publication/sources/publication-sources.ts';
import type { Report } from '../src/core/report/report.ts';
import { triage } from '../src/core/triage.ts';
import { readBookSources } from './accuracy/datasets.ts';
import { type Figure, percentile } from './figure.ts';

const WARM_UP = 2;
const ROUNDS = 5;

/**
 * How fast reports are located in the largest book there is, and how that grows when the book is repeated 2, 4 and 8
 * times: `locate.p50`, `locate.p99` (milliseconds a report), `locate.rate` (reports a second), `locate.index` (seconds to
 * compile), `locate.memory` (MiB that the catalogue keeps); `.x2` and so on for the repeated book; `locate.hostile`: the
 * slowest of 64 KiB reports that are made to be slow.
 */
export async function* measureLocate(): AsyncGenerator<Figure> {
  const books = readBookSources();
  const size = (sources: PublicationSources) => sources.text.reduce((sum, { text }) => sum + text.length, 0);
  const largest = books.toSorted((a, b) => size(b.sources) - size(a.sources))[0];
  if (!largest) return;
  for (const times of [1, 2, 4, 8]) yield* measure(repeated(largest.sources, times), largest.reports, times);
  yield { name: 'locate.hostile', value: worstHostile(largest.sources), unit: 'ms' };
}

/** The slowest of 64 KiB reports that are made to be slow, each by the median of five runs. */
function worstHostile(sources: PublicationSources): number {
  const { catalogue } = compileCatalogue(sources);
  const took = HOSTILE.map((piece) => {
    const report = {
      title: 'x',
      body: piece.repeat(Math.ceil(65_536 / piece.length)).slice(0, 65_536),
      createdAt: null,
    };
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      triage(report, catalogue, { prefix: '' });
      return performance.now() - start;
    });
    return percentile(runs, 0.5);
  });
  return rounded(Math.max(...took));
}

const HOSTILE = [
  '1',
  '.',
  '1.',
  '第',
  '第三章',
  '第5节 ',
  '[',
  '[a](',
  '“',
  '“神经网络的”',
  '"a b c d" ',
  '> ',
  '*',
  '`',
  '5.3.1 ',
  'section 5.3 ',
  '不是5.3 ',
  '第97页',
  'https://a.b/c ',
  'a|b\n-|-\n',
  '《概率》',
  '- a\n  - b\n',
  'chapter 4 and 5, ',
  '第3.4节“损失函数”中的5.3.1 ',
  '> 神经网络的训练\n\n',
  '1.1.',
  'chapter ',
  '(',
  '- a\n',
  '- 第3章\n',
  '## 第三章\n\n',
  '### Chapter\n\n3\n\n',
  '**章节:** 3\n\n',
  '[第三章](https://a.b/c) ',
  '第三章→第五章 ',
  '3.2 到 3.4 节 ',
  '图 3.1 ',
  '神经网络那一章 ',
  'of the book ',
  '模型, ',
  '模型 x\n',
  'ch03-1.md ',
];

function measure(sources: PublicationSources, reports: readonly Report[], times: number): Figure[] {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const { catalogue } = compileCatalogue(sources);
  const seconds = (performance.now() - start) / 1000;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const kept = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20;
  const took: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const report of reports) {
      const from = performance.now();
      triage(report, catalogue, { prefix: '' });
      if (round >= WARM_UP) took.push(performance.now() - from);
    }
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  const rate = (1000 * took.length) / took.reduce((sum, one) => sum + one, 0);
  const name = (what: string) => (times === 1 ? `locate.${what}` : `locate.${what}.x${times}`);
  return [
    { name: name('p50'), value: rounded(at(0.5)), unit: 'ms' },
    { name: name('p99'), value: rounded(at(0.99)), unit: 'ms' },
    { name: name('rate'), value: Math.round(rate), unit: 'reports/s' },
    { name: name('index'), value: rounded(seconds), unit: 's' },
    { name: name('memory'), value: Math.round(kept), unit: 'MiB' },
  ];
}

/** A book that is as many times as long: its text again under the same sections, each copy with words of its own. */
function repeated(sources: PublicationSources, times: number): PublicationSources {
  const text = sources.text.map((file) => ({
    ...file,
    text: Array.from({ length: times }, (_, copy) =>
      copy === 0 ? file.text : file.text.replaceAll(/[一-龥]{6}/gu, (run) => shifted(run, copy)),
    ).join('\n'),
  }));
  return { ...sources, text };
}

function shifted(run: string, copy: number): string {
  return [...run]
    .map((character) =>
      String.fromCodePoint(0x4e00 + (((character.codePointAt(0) ?? 0) - 0x4e00 + 37 * copy) % 20_000)),
    )
    .join('');
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
