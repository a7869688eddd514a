import type { PGlite } from '@electric-sql/pglite';
import { pino } from 'pino';
import { Probot } from 'probot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubjectRecord } from '../../../src/core/record/subject-record.ts';
import { createPacedOctokit } from '../../../src/github/client/paced-octokit.ts';
import { startLooks, startSweeps } from '../../../src/jobs/start-work.ts';
import { type OpenQueue, openQueue } from '../../../src/store/queue/open-queue.ts';
import type { Job } from '../../../src/store/queue/queue.ts';
import { createRecords } from '../../../src/store/records/create-records.ts';
import { createWatermarks } from '../../../src/store/tables/watermarks.ts';
import { createWriteLimiter } from '../../../src/store/tables/write-limiter.ts';
import { createMemoryPglite, databaseOn } from '../../databases/memory-database.ts';
import { handbookRepositories } from '../../e2e/handbook.ts';
import type { LocalGitHub } from '../../local-github/local-github.ts';
import type { RepositorySeed } from '../../local-github/repositories.ts';
import { startLocalGitHub } from '../../local-github/start-local-github.ts';
import { untilIdle } from '../../store/queue/until-idle.ts';

const BOOK = 'press/book';
const log = pino({ level: 'silent' });

let github: LocalGitHub;
let pglite: PGlite;
let queue: OpenQueue;

beforeAll(async () => {
  const repositories = handbookRepositories();
  github = await startLocalGitHub({ owner: 'press', repositories: repositories.map(withFixedLabel) });
  pglite = await createMemoryPglite();
  queue = await openQueue(databaseOn(pglite), { concurrency: 2, log });
  const probot = new Probot({
    appId: github.appId,
    privateKey: github.privateKey,
    secret: 'none',
    baseUrl: github.url,
    Octokit: createPacedOctokit(),
    log,
  });
  await probot.ready();
  await leaveLooksToWebhooks();
  const writes = { perSecond: 1000, perHour: 1_000_000, burst: 1000 };
  const environment = { limitPause: 60, sweepAt: '17 3 * * *' };
  const limiter = createWriteLimiter(queue.sql, writes);
  const work = { environment, limiter, webhookSecret: 'none', observe: () => {}, log };
  await startSweeps(probot, queue, { ...work, ...(await startLooks(probot, queue, work)) });
});
afterAll(async () => {
  await queue.stop();
  await pglite.close();
  await github.close();
});

describe('the records behind the board', () => {
  it('are read from GitHub again when they are lost, and are the same, and nothing is written', async () => {
    const numbers = await fileReports();
    const [typo = 0, command = 0, wrong = 0, done = 0, declined = 0] = numbers;
    await lookAt('issue', numbers);
    const discussion = await github.openDiscussion(BOOK, { title: 'Rollback', body: `See 3.1. ${SLIP}`, as: 'reader' });
    await lookAt('discussion', [discussion]);
    await github.comment(BOOK, command, '/chapter Deployment\n/erratum\n/fixed 1.2\n/duplicate #1', 'maintainer');
    await github.addLabel(BOOK, wrong, 'chapter: Introduction', 'maintainer');
    await github.removeLabel(BOOK, wrong, 'chapter: Alerting', 'maintainer');
    await github.editIssue(BOOK, done, { state: 'closed', state_reason: 'completed', as: 'maintainer' });
    await github.editIssue(BOOK, declined, { state: 'closed', state_reason: 'not_planned', as: 'maintainer' });
    await github.addLabel(BOOK, typo, 'fixed', 'maintainer');
    await lookAt('issue', numbers);
    // Looks at what is right already see their own comments, and the labels that they set.
    await lookAt('issue', numbers);
    await lookAt('discussion', [discussion]);
    const old = await github.openIssue(BOOK, { title: 'Section 3.1', body: 'From before.', as: 'reader' });

    const before = await page();
    expect(before.records.find(({ subject }) => subject.number === command)).toMatchObject({
      correction: { kind: 'command', by: 'maintainer', theirs: ['chapter: Deployment'] },
      judgement: 'erratum',
      duplicateOf: 1,
    });
    expect(before.records.map(({ isFixed, fixedIn }) => [isFixed, fixedIn])).toEqual([
      [false, null],
      [true, 'v1.2'],
      [true, 'v1.2'],
      [false, null],
      [true, null],
      [false, null],
      [false, null],
    ]);

    const repeated = before.records.find(({ subject }) => subject.kind === 'discussion');
    expect(repeated?.earlier?.number).toBe(done);
    const hashes = await passages();
    expect(hashes.flat()).toHaveLength(2);

    github.clearRequests();
    await pglite.exec('DELETE FROM chapter_triage.recorded_repository');
    await lookAt('issue', [typo], 0);
    await leaveLooksToWebhooks();
    await queue.sweeps.request({ kind: 'all' });
    const state = async () => [await isComplete(), (await page()).records.length];
    await expect.poll(state).toEqual([true, before.records.length + 1]);

    expect(github.writes).toEqual([]);
    const after = await page();
    expect((await passages()).filter((some) => some.length > 0)).toEqual(hashes.filter((some) => some.length > 0));
    const isOld = ({ subject: { number } }: SubjectRecord) => number === old;
    expect(after.records.filter(isOld)).toMatchObject([
      { labels: [], correction: null, locations: [{ number: '3.1' }] },
    ]);
    await createRecords(queue.sql, log).forget({ owner: 'press', repo: 'book', kind: 'issue', number: old });
    expect(await page()).toEqual(before);

    // A second sweep has nothing to read.
    github.clearRequests();
    await leaveLooksToWebhooks();
    await queue.sweeps.request({ kind: 'all' });
    await untilIdle(queue.sql);
    expect(github.requests.filter(({ path }) => /sort=created/.test(path))).toEqual([]);

    // What is closed is read at once, and gets no reply: neither what was looked at, nor what never was.
    for (const number of [wrong, old]) {
      await github.editIssue(BOOK, number, { state: 'closed', as: 'maintainer' });
      const subject = { owner: 'press', repo: 'book', kind: 'issue' as const, number };
      await queue.sweeps.request({ kind: 'subject', installationId: github.installationId, subject });
    }
    await untilIdle(queue.sql);
    const closed = (await page()).records.find(({ subject }) => subject.number === wrong);
    expect(closed).toMatchObject({ state: 'closed', isFixed: true });
    expect(github.writes).toEqual([]);
  });
});

it('a record of a long conversation has what its command said, though a list does not show that far', async () => {
  const number = await github.openIssue(BOOK, { title: 'Section 3.1', body: 'A long story.', as: 'reader' });
  for (let count = 0; count <= 50; count++) await github.comment(BOOK, number, 'Me too.', 'reader');
  await github.comment(BOOK, number, '/erratum', 'maintainer');
  await lookAt('issue', [number]);
  const own = async () => (await page()).records.find(({ subject }) => subject.number === number)?.judgement;
  expect(await own()).toBe('erratum');

  await pglite.exec('DELETE FROM chapter_triage.recorded_repository');
  await leaveLooksToWebhooks();
  await queue.sweeps.request({ kind: 'all' });
  await expect.poll(isComplete).toBe(true);
  await untilIdle(queue.sql);
  expect(await own()).toBe('erratum');
});

/** The next sweep finds nothing that changed. */
async function leaveLooksToWebhooks(): Promise<void> {
  const watermarks = createWatermarks(queue.sql);
  for (const { name } of handbookRepositories()) {
    for (const kind of ['issues', 'discussions']) {
      await watermarks.set(github.installationId, `press/${name} ${kind}`, '2100-01-01T00:00:00.000Z');
    }
  }
}

function withFixedLabel({ files, ...repository }: RepositorySeed): RepositorySeed {
  const path = '.github/chapter-triage.yml';
  const text = files?.[path];
  if (repository.name !== 'book' || text === undefined) return { ...repository, ...(files && { files }) };
  return { ...repository, files: { ...files, [path]: `${text}labels: { fixed: [fixed] }\n` } };
}

const SLIP = '“recieve” should be “receive”.';

async function fileReports(): Promise<number[]> {
  const numbers: number[] = [];
  for (const title of ['Typo in 2.1', 'About 2.1', 'Typo in 2.1 again', '3.1', 'Chapter 1', 'Thank you']) {
    const body = title === '3.1' ? SLIP : '';
    numbers.push(await github.openIssue(BOOK, { title, body, as: 'reader', createdAt: '2024-06-01T08:00:00Z' }));
  }
  return numbers;
}

/** Looks at subjects, and waits until so many more looks than before kept a record. */
async function lookAt(kind: 'issue' | 'discussion', numbers: readonly number[], kept = numbers.length): Promise<void> {
  const { installationId } = github;
  const jobs = numbers.map(
    (number): Job => ({ installationId, subject: { owner: 'press', repo: 'book', kind, number } }),
  );
  const from = new Date();
  await Promise.all(jobs.map((job) => queue.enqueue(job)));
  await untilIdle(queue.sql);
  if (kept === 0) return;
  const looked = 'SELECT 1 FROM chapter_triage.record WHERE kind = $1 AND kept_at >= $2';
  await expect.poll(async () => (await pglite.query(looked, [kind, from])).rows.length).toBe(kept);
}

/** The hashes that tell reports on the same words. */
async function passages(): Promise<string[][]> {
  const all = 'SELECT passages FROM chapter_triage.record ORDER BY kind, number';
  return (await pglite.query<{ passages: string[] }>(all)).rows.map((row) => row.passages);
}

async function isComplete(): Promise<boolean> {
  const { rows } = await pglite.query<{ is_complete: boolean }>(
    `SELECT is_complete FROM chapter_triage.recorded_repository WHERE repository = '${BOOK}'`,
  );
  return rows[0]?.is_complete === true;
}

/** All that the board shows, but for when it was looked at and what that look wrote. */
async function page() {
  const records = createRecords(queue.sql, log);
  const found: SubjectRecord[] = [];
  for await (const { actions: _1, updatedAt: _2, ...record } of records.all(BOOK))
    found.push({ ...record, updatedAt: null, actions: [] });
  return {
    repositories: (await records.repositories()).map(({ lookedAt: _, ...repository }) => repository),
    open: await records.open(BOOK),
    months: await records.months(BOOK, '2000-01'),
    records: found,
  };
}
