import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRefusalSweep } from '../../../src/jobs/sweep/sweep-after-refusals.ts';
import type { Sweep } from '../../../src/store/queue/sweep-queue.ts';

const MINUTE = 60_000;
const requested: Sweep[] = [];
let isDown = false;

beforeEach(() => {
  vi.useFakeTimers();
  requested.length = 0;
  isDown = false;
});
afterEach(() => void vi.useRealTimers());

function create() {
  const request = async (sweep: Sweep) => {
    if (isDown) throw new Error('the database is down');
    requested.push(sweep);
  };
  return createRefusalSweep({ sweeps: { request }, log: pino({ level: 'silent' }), now: Date.now });
}

it('requests one sweep of everything after webhooks were refused, as soon as the database keeps it', async () => {
  const refused = create();
  isDown = true;
  for (let time = 0; time < 5; time++) refused();
  await vi.advanceTimersByTimeAsync(5 * MINUTE);
  expect(requested).toEqual([]);

  isDown = false;
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(requested).toEqual([{ kind: 'all' }]);
  await vi.advanceTimersByTimeAsync(10 * 60 * MINUTE);
  expect(requested).toHaveLength(1);
});

it('requests no more than one an hour while refusals go on, and one after the last', async () => {
  const refused = create();
  for (let minute = 0; minute < 120; minute++) {
    refused();
    await vi.advanceTimersByTimeAsync(MINUTE);
  }
  expect(requested).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(requested).toHaveLength(3);
});
