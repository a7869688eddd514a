import { afterEach, describe, expect, it, vi } from 'vitest';
import { isWrite } from '../../local-github/request-log.ts';
import { runKilled } from './killed-run.ts';
import { runCommand } from './run-command.ts';
import { BOOK, startTracker, type Tracker } from './tracker.ts';

// Several processes are started one after another, however slow the machine is.
vi.setConfig({ testTimeout: 240_000 });

let tracker: Tracker;
afterEach(() => tracker.close());

/** The same as `npm run bench -- --only backfill`, which takes 10,000. */
const MIXED = { labelledEvery: 7, commentedEvery: 3 };

describe('a backfill of issues and discussions, of which people labelled some and answered some', () => {
  it('plans a hundred subjects by one request, conversations included', async () => {
    tracker = await startTracker(200, MIXED);
    const run = await runCommand(['backfill', BOOK], tracker.env, tracker.github);
    expect(run.output).toMatch(/of 200 subjects would change/);
    // 160 issues and 40 discussions.
    const about = tracker.github.requests.filter(({ path }) => /\/issues|graphql/.test(path));
    expect(about).toHaveLength(2 + 1);
    expect(tracker.github.writes).toEqual([]);
  });

  it('ends the same after any kills, and answers nobody twice', async () => {
    tracker = await startTracker(40, MIXED);
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const run = await runKilled(tracker, BOOK, 3, random);
    expect(run).toMatchObject({ kills: 3, wrong: [], doubled: 0, repeated: [] });
  });

  it('stops when it is told to, and goes on with the same command', async () => {
    tracker = await startTracker(12);
    const { github, env } = tracker;
    const stopped = await runCommand(['backfill', BOOK, '--apply'], env, github, { signal: 'SIGINT', atWrite: 5 });
    expect([stopped.code, stopped.output]).toEqual([130, expect.stringContaining('The same command continues')]);

    github.clearRequests();
    const rest = await runCommand(['backfill', BOOK, '--apply'], env, github);
    expect(rest.output).toMatch(/subjects done\./);
    // The queue is worked off before anything is planned again.
    const { requests } = github;
    const planned = requests.findIndex(({ graphql }) => graphql?.name === 'ListIssues');
    expect(planned).toBeGreaterThan(requests.findLastIndex(isWrite));
    const after = await tracker.everything();
    for (const { labels, comments } of Object.values(after)) expect([labels.length, comments]).toEqual([1, []]);
  });
});
