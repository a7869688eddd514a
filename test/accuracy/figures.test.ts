import { describe, expect, test } from 'vitest';
import { brierScore, calibrationError } from '../../bench/accuracy/calibration.ts';
import { bootstrap, type Interval, wilson } from '../../bench/accuracy/intervals.ts';

describe('wilson', () => {
  // As published for these counts, and as any calculator gives them.
  test.each<[number, number, string]>([
    [0, 10, '0.0–27.8'],
    [10, 10, '72.2–100.0'],
    [81, 263, '25.5–36.6'],
    [1, 2, '9.5–90.5'],
    [0, 0, '0.0–100.0'],
  ])('%i of %i', (count, all, expected) => {
    expect(inPercent(wilson(count, all))).toBe(expected);
  });
});

describe('bootstrap', () => {
  const mean = (all: readonly number[]) =>
    all.length === 0 ? null : all.reduce((sum, one) => sum + one, 0) / all.length;

  test('is the same every time, and holds the figure itself', () => {
    const books = [
      [1, 1, 0],
      [1, 0, 0, 0],
      [1, 1],
      [0, 1],
    ];
    const [from, to] = bootstrap(books, mean) ?? [1, 0];
    expect(bootstrap(books, mean)).toEqual([from, to]);
    expect(from).toBeLessThan(6 / 11);
    expect(to).toBeGreaterThan(6 / 11);
  });

  test('draws whole books: one book alone leaves no doubt', () => {
    expect(bootstrap([[1, 0, 0, 1]], mean)).toEqual([0.5, 0.5]);
  });

  test('is null if there is nothing to measure', () => {
    expect(bootstrap([[], []], mean)).toBeNull();
  });
});

describe('calibration', () => {
  const stated = [
    { confidence: 0.9, right: true },
    { confidence: 0.9, right: false },
    { confidence: 0.2, right: true },
    { confidence: 1, right: true },
  ];

  test('the error is the gap between confidence and what was right, bin by bin', () => {
    expect(calibrationError(stated)).toBeCloseTo((0.8 + 0.8) / 4);
  });

  test('the Brier score is the mean squared gap', () => {
    expect(brierScore(stated)).toBeCloseTo((0.01 + 0.81 + 0.64 + 0) / 4);
  });

  test('nothing stated is no figure', () => {
    expect([calibrationError([]), brierScore([])]).toEqual([null, null]);
  });
});

function inPercent(interval: Interval): string {
  return interval.map((one) => (one * 100).toFixed(1)).join('–');
}
