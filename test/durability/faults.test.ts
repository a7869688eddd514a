import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handbookRepositories } from '../e2e/handbook.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';
import { type KillableServer, startKillableServer } from './killable-server.ts';
import { createPlace, type Place } from './place.ts';
import { serverVariables } from './server-variables.ts';

const BOOK = 'press/book';
const LIMITS = { WRITES_PER_SECOND: '20', WRITE_BURST: '20', WRITES_PER_HOUR: '100000', LIMIT_PAUSE_SECONDS: '1' };

let github: LocalGitHub;
let place: Place;
let server: KillableServer;
const secret = randomBytes(20).toString('hex');
let variables: Record<string, string>;
beforeEach(async () => {
  github = await startLocalGitHub({ owner: 'press', repositories: handbookRepositories() });
  place = await createPlace('pglite');
  variables = {
    ...place.variables,
    ...LIMITS,
    ...serverVariables(github, secret),
  };
  await start();
});
afterEach(async () => {
  await server.kill('SIGKILL');
  await github.close();
  await place.remove();
});

async function start(): Promise<void> {
  server = await startKillableServer(variables);
  github.setWebhook(`http://127.0.0.1:${server.port}/api/github/webhooks`, secret);
}

describe('while GitHub is not itself', () => {
  it('finds what was missed while it was down', async () => {
    await server.kill('SIGTERM');
    github.setWebhook(null, secret);
    const missed = await github.openIssue(BOOK, { title: 'Section 2.1: a step is missing', as: 'reader' });

    await start();

    await expect.poll(async () => (await github.issue(BOOK, missed)).comments.length).toBe(1);
  });

  it('stops in order in the middle of a look, though GitHub never answers', async () => {
    github.setRequestFault(() => ({ kind: 'hold', until: new Promise(() => {}) }));
    await github.openIssue(BOOK, { title: 'Section 2.1: a step is missing', as: 'reader' });
    await expect.poll(() => github.requests.some(({ fault }) => fault === 'hold')).toBe(true);

    expect(await server.kill('SIGTERM')).toBe(0);
  });
});
