import type { PGlite } from '@electric-sql/pglite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../src/store/database/schema.ts';
import { LookLater } from '../../../src/store/queue/look-later.ts';
import { createWriteLimiter } from '../../../src/store/tables/write-limiter.ts';
import { createMemoryPglite } from '../../databases/memory-database.ts';

const limits = { perSecond: 1, perHour: 400, burst: 6 };

let pglite: PGlite;
beforeAll(async () => {
  pglite = await createMemoryPglite();
  await migrate((text, values) => pglite.query(text, values));
});
// In one transaction, now() stands still: only `pass` lets time go by.
beforeEach(() => pglite.exec('BEGIN'));
afterEach(() => pglite.exec('ROLLBACK'));
afterAll(() => pglite.close());

describe('createWriteLimiter', () => {
  it('lets a burst through at once, then a write a second, each caller with a turn of its own', async () => {
    const limiter = limiterOf(limits);
    await limiter.take(7, 3);
    await limiter.take(7, 3);

    const waits = [
      await waitOf(limiter.take(7, 2)),
      await waitOf(limiter.take(7, 2)),
      await waitOf(limiter.take(7, 2)),
    ];

    expect(waits).toEqual([4, 6, 8]);
    await pass(2);
    await expect(limiter.take(7, 2)).resolves.toBeUndefined();
    expect(await waitOf(limiter.take(7, 1))).toBeGreaterThan(0);
  });

  it('holds one installation, never another', async () => {
    const limiter = limiterOf(limits);
    await limiter.take(7, 6);
    await expect(limiter.take(7, 1)).rejects.toThrow(LookLater);
    await expect(limiter.take(8, 1)).resolves.toBeUndefined();
  });

  it('lets no hour see more than its limit, however it is asked', async () => {
    const limiter = limiterOf({ ...limits, perSecond: 1000, burst: 1000 });
    let written = 0;
    for (let minute = 0; minute < 60; minute += 1) {
      while (
        await limiter.take(7, 2).then(
          () => true,
          () => false,
        )
      )
        written += 2;
      await pass(60);
    }
    expect(written).toBeLessThanOrEqual(400);
    expect(written).toBeGreaterThan(380);
  });

  it('lets a look through that has more writes than the burst, after a quiet time', async () => {
    const limiter = limiterOf(limits);
    await expect(limiter.take(7, 20)).resolves.toBeUndefined();
    expect(await waitOf(limiter.take(7, 20))).toBe(40);
  });

  it('admits nobody while GitHub asks to wait, nor while there is no room', async () => {
    const limiter = limiterOf(limits);
    await limiter.admit(7);
    await limiter.pause(7, 60);
    await limiter.pause(7, 10);
    expect(await waitOf(limiter.admit(7))).toBe(61);
    await pass(61);
    await limiter.admit(7);

    await limiter.take(7, 6);
    await expect(limiter.admit(7)).rejects.toThrow(LookLater);
  });

  it('tells nobody to come back later than in an hour', async () => {
    const limiter = limiterOf(limits);
    await limiter.pause(7, 100_000);
    expect(await waitOf(limiter.admit(7))).toBeLessThanOrEqual(3600);
  });
});

function limiterOf(settings: typeof limits) {
  return createWriteLimiter((text, values) => pglite.query(text, values), settings);
}

async function waitOf(attempt: Promise<void>): Promise<number> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LookLater)) throw new Error('there was room');
  return error.seconds;
}

/** Lets seconds go by, by making all that is remembered so much older. */
async function pass(seconds: number): Promise<void> {
  const columns = ['steady_until', 'hourly_until', 'paused_until', 'next_turn'];
  const sets = columns.map((column) => `${column} = ${column} - interval '${seconds} seconds'`);
  await pglite.exec(`UPDATE chapter_triage.pace SET ${sets.join(', ')}`);
}
