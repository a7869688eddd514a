import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runKilled } from './killed-run.ts';
import { runCommand } from './run-command.ts';
import { BOOK, startTracker, type Tracker } from './tracker.ts';

// Several processes are started one after another, however slow the machine is.
vi.setConfig({ testTimeout: 120_000 });

let tracker: Tracker;
afterEach(() => tracker.close());

/** The same as `npm run bench -- --only backfill`, which takes 10,000. */
const MIXED = { labelledEvery: 7, commentedEvery: 3 };
/** What a run asks before its first write, whatever the number of subjects. */
const START = 9;

describe('a backfill of issues and discussions, of which people labelled some and answered some', () => {
  it('reads fifty subjects by one request, and writes what is needed', async () => {
    tracker = await startTracker(100, MIXED);
    const run = await runKilled(tracker, BOOK, 0, Math.random, false);
    expect(run).toMatchObject({ wrong: [], doubled: 0, writes: run.planned });
    expect(run.output).toContain(`${run.plan.changes.length} done, 0 skipped`);
    expect(run.reads).toBeLessThanOrEqual(100 / 50 + 2 * START);
  });

  it('ends the same after any kills, and answers nobody twice', async () => {
    tracker = await startTracker(60, MIXED);
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const run = await runKilled(tracker, BOOK, 4, random);
    expect(run).toMatchObject({ kills: 4, wrong: [], doubled: 0 });
    // A write whose answer was lost may be done again, where that changes nothing.
    expect(run.writes).toBeLessThanOrEqual(run.planned + run.kills);
  });

  it('is done by one process at a time, and by the next after a crash', async () => {
    tracker = await startTracker(20);
    const { github, env } = tracker;
    const file = tracker.file('plan.json');
    await runCommand(['backfill', BOOK, '--plan', file], env, github);
    const command = ['backfill', BOOK, '--apply', file];
    const first = runCommand(command, env, github, { signal: 'SIGKILL', atWrite: 10, delayMs: 600 });
    while (!existsSync(`${file}.lock`)) await sleep(10);
    const second = promisify(execFile)(process.execPath, ['src/cli/main.ts', ...command], {
      env: { PATH: process.env.PATH, ...env },
    });
    await expect(second).rejects.toThrow(
      /plan\.json: another process \(\d+\) is doing this plan \(wait for it or stop it, then run the same command/,
    );
    expect((await first).signal).toBe('SIGKILL');
    expect(github.writes).toHaveLength(10);

    const third = await runCommand(command, env, github);
    expect([third.code, third.output]).toEqual([0, '20 done, 0 skipped, 0 failed, 0 to do.\n']);
  });
});
