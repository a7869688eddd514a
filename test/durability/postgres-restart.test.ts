import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { handbookRepositories } from '../e2e/handbook.ts';
import type { Delivery } from '../local-github/deliveries.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';
import { type KillableServer, startKillableServer } from './killable-server.ts';
import { serverVariables } from './server-variables.ts';
import { type Postgres, startPostgres } from './start-postgres.ts';
import { verdict } from './verdict.ts';
import { untilDrained } from './waiting-jobs.ts';

const BOOK = 'press/book';

let github: LocalGitHub;
let postgres: Postgres;
let server: KillableServer;
beforeEach(async () => {
  const secret = randomBytes(20).toString('hex');
  github = await startLocalGitHub({ owner: 'press', repositories: handbookRepositories() });
  // A sweep would find what the queue has lost; a slow GitHub keeps looks under way when the database goes.
  github.setRequestFault(({ path }) =>
    path === '/app/installations' ? { kind: 'status', status: 500 } : { kind: 'delay', ms: 100 },
  );
  postgres = await startPostgres();
  server = await startKillableServer({
    DATABASE_URL: postgres.url,
    ...serverVariables(github, secret),
    WRITES_PER_SECOND: '10000',
    WRITES_PER_HOUR: '10000000',
    WRITE_BURST: '10000',
  });
  github.setWebhook(`http://127.0.0.1:${server.port}/api/github/webhooks`, secret);
});
afterEach(async () => {
  await server.kill('SIGKILL');
  await github.close();
  await postgres.remove();
});

it('refuses webhooks while PostgreSQL is away, goes on when it is back, and has lost nothing', async () => {
  const before = await fileMany(10);
  await expect.poll(() => github.writes.length).toBeGreaterThanOrEqual(4);

  await postgres.kill();
  const meanwhile = await fileMany(10);
  await github.settled();
  // Answered within the ten seconds that GitHub waits, and never with a lie.
  expect(statuses(meanwhile)).toEqual(Array(10).fill(503));
  expect(await statusOf('/readyz')).toBe(503);
  expect(await statusOf('/healthz')).toBe(200);

  await postgres.start();
  await expect.poll(() => statusOf('/readyz')).toBe(200);
  const after = await fileMany(10);
  await github.settled();
  expect(statuses(after)).toEqual(Array(10).fill(200));
  const refused = github.deliveries.filter(({ status }) => status === 503);
  for (const delivery of refused) expect((await github.redeliver(delivery)).status).toBe(200);
  await untilDrained(server.port, 200);

  for (const number of [...before, ...meanwhile, ...after]) {
    const harm = verdict(await github.issue(BOOK, number), github.botLogin, ['chapter: Deployment']);
    expect({ number, harm }).toEqual({ number, harm: null });
  }
  expect(process.kill(server.pid, 0)).toBe(true);
});

async function fileMany(count: number): Promise<number[]> {
  const report = { title: 'Section 3.1: a step is missing', as: 'reader' };
  return Promise.all(Array.from({ length: count }, () => github.openIssue(BOOK, report)));
}

/** What the webhook of each of these new issues was answered with. */
function statuses(numbers: readonly number[]): (number | null | undefined)[] {
  const openings = github.deliveries.filter(({ action }) => action === 'opened');
  return numbers.map((number) => openings.find((delivery) => numberOf(delivery) === number)?.status);
}

function numberOf({ payload }: Delivery): number | undefined {
  return (payload as { issue?: { number: number } }).issue?.number;
}

async function statusOf(path: string): Promise<number> {
  return (await fetch(`http://127.0.0.1:${server.port}${path}`)).status;
}
