import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueDrain, queueFailed, queueRedrive, queueResume, queueStatus } from '../../src/cli/queue.ts';
import { readEnvironment } from '../../src/config/environment/environment.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { type OpenQueue, openQueue } from '../../src/store/queue/open-queue.ts';
import type { Job } from '../../src/store/queue/queue.ts';
import { createWriteLimiter } from '../../src/store/tables/write-limiter.ts';
import { createPlace, type Place } from '../durability/place.ts';
import { handbookRepositories } from '../e2e/handbook.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';

const BOOK = 'press/book';

describe.each(['pglite', 'postgres'] as const)('chapter-triage queue, on %s', (kind) => {
  let place: Place;
  beforeAll(async () => {
    place = await createPlace(kind);
  });
  afterAll(() => place.remove());

  it('lists what failed, and lets it be looked at again', async () => {
    const { variables } = place;
    await withQueue(variables, failForGood);

    expect(await queueFailed(variables, {})).toMatch(/press\/book#5 +\S+ +1 +the token was refused/);
    const [first] = (await queueFailed(variables, { json: true })).split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ attempts: 1, error: 'the token was refused' });

    expect(await queueRedrive(variables, ['press/book#6'])).toBe('1 of 2 failed looks will run again.');
    expect(await queueRedrive(variables, [])).toBe('1 of 1 failed look will run again.');

    expect(await queueFailed(variables, {})).toBe('Nothing failed.');
    expect(await queueStatus(variables, {})).toMatch(/look +waiting +2/);
    const { jobs } = JSON.parse(await queueStatus(variables, { json: true }));
    expect(jobs).toContainEqual({ queue: 'look', state: 'created', count: 2 });
    await withQueue(variables, ({ sql }) => sql('DELETE FROM pgboss.job'));
  });

  it('resumes an installation that is paused', async () => {
    const { variables } = place;
    await withQueue(variables, async ({ sql }) => {
      const limiter = createWriteLimiter(sql, { perSecond: 1, perHour: 100, burst: 10 });
      await limiter.pause(77, 1000);
      await limiter.pause(78, 1000);
    });
    await expect(queueResume(variables, 'press/book')).rejects.toThrow('is not an installation id');

    expect(await queueResume(variables, '77')).toMatch(/^Resumed 1 installation\./);
    expect(await queueStatus(variables, {})).toMatch(/installation 78/);
    expect(await queueStatus(variables, {})).not.toMatch(/installation 77/);
    expect(await queueResume(variables, undefined)).toMatch(/^Resumed 1 installation\./);
    expect(await queueResume(variables, undefined)).toBe('Nothing was paused.');
  });

  it('works off all that waits, also what waits for a retry and checks, and then nothing waits', async () => {
    const github = await startLocalGitHub({ owner: 'press', repositories: handbookRepositories() });
    const numbers: number[] = [];
    while (numbers.length < 3) {
      numbers.push(await github.openIssue(BOOK, { title: 'Section 3.1: a step is missing', as: 'reader' }));
    }
    const head = await commit(github);
    await withQueue(place.variables, async ({ enqueue, checks, sql }) => {
      await Promise.all(numbers.map((number) => enqueue(jobOn(number))));
      await sql(`UPDATE pgboss.job SET state = 'retry', retry_count = 3, start_after = now() + interval '2 seconds'
                  WHERE name = 'look' AND singleton_key LIKE '%/${numbers[0]}'`);
      await checks.request({ installationId: 77, owner: 'press', repo: 'book', base: null, head, from: 'push' });
    });
    const variables = { ...place.variables, ...credentials(github) };
    const said: string[] = [];

    expect(await queueDrain(variables, { progress: (note) => said.push(note), warn: (note) => said.push(note) })).toBe(
      'The queue is empty.',
    );

    expect(said[0]).toBe('4 left');
    for (const number of numbers) {
      const { labels, comments } = await github.issue(BOOK, number);
      expect({ labels, comments: comments.length }).toEqual({ labels: ['chapter: Deployment'], comments: 1 });
    }
    expect(github.writes.map(({ path }) => path)).toContain(`/repos/${BOOK}/check-runs`);
    expect(await queueStatus(place.variables, {})).toBe('The queue is empty.');
    await github.close();
  });

  it('does not drain without the credentials of the app', async () => {
    const failure = queueDrain(place.variables, { progress() {}, warn() {} });
    await expect(failure).rejects.toThrow('environment: APP_ID: is missing');
  });
});

describe('chapter-triage queue, beside a server', () => {
  it('says that the server has the folder', async () => {
    const place = await createPlace('pglite');
    const database = await openDatabase(readEnvironment(place.variables));
    await expect(queueStatus(place.variables, {})).rejects.toThrow('already uses this folder');
    await database.close();
    await place.remove();
  });
});

/** Two looks that fail for good. */
async function failForGood(queue: OpenQueue): Promise<void> {
  await Promise.all([queue.enqueue(jobOn(5)), queue.enqueue(jobOn(6))]);
  await queue.sql('UPDATE pgboss.job SET retry_limit = 0');
  await queue.work(async () => {
    throw new Error('the token was refused');
  });
  const failed = async () => (await queue.sql("SELECT id FROM pgboss.job WHERE name = 'look-failed'")).rows;
  await expect.poll(failed).toHaveLength(2);
}

async function withQueue(
  variables: Readonly<Record<string, string>>,
  use: (queue: OpenQueue) => Promise<unknown>,
): Promise<void> {
  const queue = await openQueue(await openDatabase(readEnvironment(variables)), { log: pino({ level: 'silent' }) });
  await use(queue);
  await queue.stop();
}

function jobOn(number: number): Job {
  return { installationId: 77, subject: { owner: 'press', repo: 'book', kind: 'issue', number } };
}

function credentials({ appId, privateKey, url }: LocalGitHub): Record<string, string> {
  return {
    APP_ID: String(appId),
    PRIVATE_KEY: privateKey,
    WEBHOOK_SECRET: 'It is a secret of 16.',
    GITHUB_API_URL: url,
  };
}

/** Changes the configuration, and resolves with the commit. */
async function commit(github: LocalGitHub): Promise<string> {
  const configuration = 'publication: { name: The Handbook, contents: { path: contents } }\n';
  await github.writeFile(BOOK, '.github/chapter-triage.yml', configuration);
  await github.settled();
  const push = github.deliveries.findLast(({ event }) => event === 'push');
  return String((push?.payload as { after?: string } | undefined)?.after);
}
