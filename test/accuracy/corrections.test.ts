import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CorrectedSummary, summariseCorrections } from '../../bench/accuracy/corrections-tables.ts';
import { type Dataset, hasSharedData, readBooks, readOwnSets } from '../../bench/accuracy/datasets.ts';
import { correctedRun } from '../../bench/accuracy/run-corrections.ts';
import { shippedModel } from '../../src/core/locate/model.ts';

/** By how many reports in a hundred fifty corrections must raise the first answers of those that words alone place. */
const gains: Record<string, number> = JSON.parse(
  readFileSync(new URL('corrections-floor.json', import.meta.url), 'utf8'),
);
const BY_WORDS = ['words', 'topic'];
const DRAWS = [1, 2, 3];

describe('fifty corrections, with the model that ships', () => {
  test.each(readOwnSets())('$name: more is right by words, and nothing else changes for the worse', (set) => {
    hold(set.name, [set]);
  });
  test.skipIf(!hasSharedData())('the books (skipped where ../shared/data is not there)', () => {
    hold('books', readBooks());
  });
});

function hold(name: string, sets: readonly Dataset[]): void {
  const [all] = summariseCorrections(sets.map((set) => correctedRun(set, 'book', shippedModel, 50, DRAWS)));
  const kinds = all?.kinds ?? [];
  const byWords = kinds.filter(({ kind }) => BY_WORDS.includes(kind));
  expect(byWords).toHaveLength(1);
  for (const { before, after, misled } of byWords) {
    const message = `${name}: ${before.kind} was ${before.top1} and is ${after.top1}`;
    expect(after.top1 - before.top1, message).toBeGreaterThanOrEqual((gains[name] ?? 1) / 100);
    expect(after.precision, `${name}: precision`).toBeGreaterThanOrEqual(before.precision - 0.005);
    expect(misled.wrong - before.wrong, `${name}: misled`).toBeLessThanOrEqual(0.01);
  }
  for (const one of kinds) {
    expect(one.after.top1, `${name}: ${one.kind}`).toBeGreaterThanOrEqual(one.before.top1);
    // One report.
    const most = 1.01 / (one.before.reports / DRAWS.length);
    expect(one.after.wrong - one.before.wrong, `${name}: wrong ${one.kind}`).toBeLessThanOrEqual(most);
    expect(figures(one.strangers), `${name}: strangers`).toEqual(figures(one.before));
  }
}

function figures({ top1, wrong, coverage }: CorrectedSummary['before']): readonly number[] {
  return [top1, wrong, coverage];
}
