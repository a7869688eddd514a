import { expect, it, vi } from 'vitest';
import { onceAMinute } from '../../../src/web/operations/once-a-minute.ts';

it('tells of the first at once, of the rest by their count at the end of each minute', () => {
  vi.useFakeTimers();
  const told: number[] = [];
  const happened = onceAMinute((count) => told.push(count));
  for (let time = 0; time < 500; time += 1) happened();
  expect(told).toEqual([1]);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([1, 499]);
  happened();
  expect(told).toEqual([1, 499]);
  vi.advanceTimersByTime(120_000);
  expect(told).toEqual([1, 499, 1]);
  happened();
  expect(told).toEqual([1, 499, 1, 1]);
  vi.useRealTimers();
});
