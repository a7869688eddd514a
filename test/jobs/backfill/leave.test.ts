import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { backfill } from '../../../src/cli/backfill.ts';
import { startKillableServer } from '../../durability/killable-server.ts';
import { createPlace, type Place } from '../../durability/place.ts';
import { serverVariables } from '../../durability/server-variables.ts';
import { untilDrained } from '../../durability/waiting-jobs.ts';
import { BOOK, startTracker, type Tracker } from './tracker.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let tracker: Tracker;
let place: Place;
beforeEach(async () => {
  [tracker, place] = await Promise.all([startTracker(10, { labelledEvery: 7 }), createPlace('postgres')]);
});
afterEach(() => Promise.all([tracker.close(), place.remove()]));

it('leaves the looks to a server on the same PostgreSQL, which labels in silence', async () => {
  const { github } = tracker;
  // A sweep would find the same subjects, and acknowledge them.
  github.setRequestFault(({ path }) => (path === '/app/installations' ? { kind: 'status', status: 500 } : null));
  const variables = { ...tracker.env, ...place.variables };
  const notes = { signal: new AbortController().signal, progress: () => {}, warn: () => {} };
  const told = await backfill(
    BOOK,
    { kind: 'all', state: 'all', root: '.', apply: true, leave: true },
    variables,
    notes,
  );
  expect(stripVTControlCharacters(told)).toBe('9 looks queued for the server.');
  expect(github.writes).toEqual([]);

  const server = await startKillableServer({ ...variables, ...serverVariables(github, 'in development only') });
  await untilDrained(server.port, 180).finally(() => server.kill('SIGKILL'));

  for (const { labels, comments } of Object.values(await tracker.everything()))
    expect([labels.length, comments]).toEqual([1, []]);
});
