import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { handbookRepositories } from '../e2e/handbook.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';
import { type KillableServer, startKillableServer } from './killable-server.ts';
import { looksIn, overlapping } from './look-intervals.ts';
import { overLimit } from './over-limit.ts';
import { createPlace, type Place } from './place.ts';
import { serverVariables } from './server-variables.ts';
import { verdict } from './verdict.ts';
import { untilDrained } from './waiting-jobs.ts';

const BOOK = 'press/book';
const SUBJECTS = 24;
const CONCURRENCY = 2;
/** Two workers; a label that is created, put on, and told of. */
const LIMITS = { perSecond: 3, burst: 3, underWay: 2 * CONCURRENCY * 3 };

let github: LocalGitHub;
let place: Place;
let servers: KillableServer[] = [];
const secret = randomBytes(20).toString('hex');
beforeEach(async () => {
  github = await startLocalGitHub({ owner: 'press', repositories: handbookRepositories() });
  // A sweep would find what the queue has lost; looks that take long are those that may meet.
  github.setRequestFault(({ path }) =>
    path === '/app/installations' ? { kind: 'status', status: 500 } : { kind: 'delay', ms: 100 },
  );
  place = await createPlace('postgres');
  const variables = {
    ...place.variables,
    ...serverVariables(github, secret),
    CONCURRENCY: String(CONCURRENCY),
    WRITES_PER_SECOND: String(LIMITS.perSecond),
    WRITE_BURST: String(LIMITS.burst),
    WRITES_PER_HOUR: '100000',
  };
  const roles = ['web', 'web', 'worker', 'worker'];
  servers = await Promise.all(roles.map((ROLE) => startKillableServer({ ...variables, ROLE })));
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.kill('SIGKILL')));
  await github.close();
  await place.remove();
});

it('several processes share the work and the limits, and the death of one harms nobody', async () => {
  const [one, other, ...workers] = servers;
  if (!one || !other || !workers[0]) throw new Error('no servers');
  const due = new Map<number, string>();
  while (due.size < SUBJECTS) {
    hear(due.size % 2 === 0 ? one : other);
    const number = await github.openIssue(BOOK, { title: 'Section 3.1: a step is missing', as: 'reader' });
    due.set(number, 'chapter: Deployment');
    if (number % 3 !== 0) continue;
    await github.editIssue(BOOK, number, { title: 'Section 2.1: a step is missing', as: 'reader' });
    due.set(number, 'chapter: Alerting');
  }
  hear(other);
  await Promise.all(github.deliveries.map((delivery) => github.redeliver(delivery)));
  const looks = () => workers.map(({ lines }) => looksIn(lines));
  await expect.poll(() => looks().every(({ length }) => length > 0) && github.writes.length >= SUBJECTS / 2).toBe(true);
  await workers[0].kill('SIGKILL');
  await github.settled();
  await untilDrained(other.port, 240);

  expect(github.deliveries.filter(({ status }) => status !== 200)).toEqual([]);
  for (const [number, label] of due) {
    expect({ number, harm: verdict(await github.issue(BOOK, number), github.botLogin, [label]) }).toEqual({
      number,
      harm: null,
    });
  }
  expect(overlapping(looks().flat())).toEqual([]);
  expect(overLimit(github.writes, LIMITS)).toBe(0);
});

function hear({ port }: KillableServer): void {
  github.setWebhook(`http://127.0.0.1:${port}/api/github/webhooks`, secret);
}
