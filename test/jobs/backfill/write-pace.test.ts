import { expect, it } from 'vitest';
import { createWritePace } from '../../../src/jobs/backfill/write-pace.ts';

const never = new AbortController().signal;

it.each([
  [1, 400],
  [10, 60],
  [1, 100_000],
])('never does more than %d a second and %d an hour', async (perSecond, perHour) => {
  let now = 0;
  const sleep = async (milliseconds: number) => {
    now += milliseconds;
  };
  const moments: number[] = [];
  const pace = createWritePace({ perSecond, perHour }, { now: () => now, sleep });
  const estimate = pace.secondsFor(1000);
  for (let count = 0; count < 1000; count++) {
    await pace.take(1, never);
    moments.push(now);
  }

  const hours = moments.map((at) => moments.filter((other) => other >= at && other < at + 3_600_000).length);
  expect(Math.max(...hours)).toBeLessThanOrEqual(perHour);
  const gaps = moments.slice(1).map((at, index) => at - moments[index]!);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000 / perSecond - 1);
  expect(Math.abs(now / 1000 - estimate)).toBeLessThan(estimate * 0.05 + 10);
});

it('can be stopped while it waits', async () => {
  const stop = new AbortController();
  const pace = createWritePace({ perSecond: 0.01, perHour: 400 });
  await pace.take(1, never);
  const waiting = pace.take(1, stop.signal);
  stop.abort();
  await expect(waiting).rejects.toThrow(/abort/i);
});
