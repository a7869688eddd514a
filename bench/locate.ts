import { compileCatalogue } from '../src/core/publication/compile.ts';
import type { PublicationSources } from '../src/core/publication/sources/publication-sources.ts';
import type { Report } from '../src/core/report/report.ts';
import { triage } from '../src/core/triage.ts';
import { type BookSources, readBookSources } from './accuracy/datasets.ts';
import type { Figure } from './figure.ts';

const WARM_UP = 2;
const ROUNDS = 5;

/**
 * How fast reports are located in the largest book there is, and how that grows when the book is repeated 2, 4 and 8
 * times: `locate.p50`, `locate.p99` (milliseconds a report), `locate.rate` (reports a second), `locate.index` (seconds to
 * compile), `locate.memory` (MiB that the catalogue keeps); `.x2` and so on for the repeated book.
 */
export async function* measureLocate(): AsyncGenerator<Figure> {
  const largest = largestBook();
  if (!largest) return;
  for (const times of [1, 2, 4, 8]) yield* measure(repeated(largest.sources, times), largest.reports, times);
}

/** The book with the longest text. */
export function largestBook(): BookSources | undefined {
  const size = ({ sources }: BookSources) => sources.text.reduce((sum, { text }) => sum + text.length, 0);
  return readBookSources().toSorted((a, b) => size(b) - size(a))[0];
}

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
