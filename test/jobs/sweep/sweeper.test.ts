import type { PGlite } from '@electric-sql/pglite';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RepositoryState } from '../../../src/github/files/reachable.ts';
import { createSweeper } from '../../../src/jobs/sweep/sweeper.ts';
import { migrate } from '../../../src/store/database/schema.ts';
import { LookLater } from '../../../src/store/queue/look-later.ts';
import { type OpenQueue, openQueue } from '../../../src/store/queue/open-queue.ts';
import type { NewJob } from '../../../src/store/queue/queue.ts';
import type { Sweep } from '../../../src/store/queue/sweep-queue.ts';
import { createBlockedJobs } from '../../../src/store/tables/blocked-jobs.ts';
import { createWatermarks } from '../../../src/store/tables/watermarks.ts';
import { createMemoryPglite, databaseOn } from '../../databases/memory-database.ts';
import { untilIdle } from '../../store/queue/until-idle.ts';

const NOW = Date.parse('2026-01-10T00:00:00Z');
const PAGE = 3;
const log = pino({ level: 'silent' });

let pglite: PGlite;
beforeAll(async () => {
  pglite = await createMemoryPglite();
  await migrate((text, values) => pglite.query(text, values));
});
beforeEach(() => pglite.exec('DELETE FROM chapter_triage.sweep; DELETE FROM chapter_triage.blocked_job'));
afterAll(() => pglite.close());

describe('createSweeper', () => {
  it('looks at all that changed since the last sweep, oldest first, page by page, and at nothing twice', async () => {
    const github = setUp({ issues: times(8) });
    await github.run();
    expect(github.looks).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);

    github.looks.length = 0;
    await github.run();
    expect(github.looks).toEqual([]);

    github.issues.push({ number: 9, at: NOW + 1_000 });
    await github.run(NOW + 2_000);
    expect(github.looks).toEqual([9]);
  });

  it('goes on after a crash where it was', async () => {
    const github = setUp({ issues: times(8) });
    await github.run(NOW, 2);
    expect(new Set(github.looks)).toEqual(new Set([1, 2, 3, 4, 5]));
    github.looks.length = 0;

    await github.run();

    expect(github.looks).toEqual([5, 6, 7, 8]);
  });

  it('passes a page of changes that happened in one moment', async () => {
    const github = setUp({
      issues: Array.from({ length: 8 }, (_, index) => ({ number: index + 1, at: NOW - 500_000 })),
    });
    await github.run();
    expect(new Set(github.looks)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  });

  it('leaves what changed after its start to the next, so that its own looks do not keep it going', async () => {
    const github = setUp({ issues: [...times(2), { number: 3, at: NOW + 10 }] });
    await github.run();
    expect(github.looks).toEqual([1, 2]);
  });

  it('goes back to the installation, and a week at most, where it never was', async () => {
    const old = { number: 1, at: NOW - 30 * 86_400_000 };
    const github = setUp({ issues: [old, ...times(1).map((issue) => ({ ...issue, number: 2 }))] });
    await github.run();
    expect(github.looks).toEqual([2]);
  });

  it.each([
    ['archived', { isArchived: true }],
    ['without issues', { hasIssues: false }],
  ])('is quiet about a repository that is %s, and comes back to what was missed', async (_, state) => {
    const github = setUp({ issues: times(2) });
    Object.assign(github.repository, state);
    await github.run();
    expect(github.looks).toEqual([]);

    Object.assign(github.repository, { isArchived: false, hasIssues: true });
    await github.run();

    expect(github.looks).toEqual([1, 2]);
  });

  it.each([
    ['suspended', { isSuspended: true, createdAt: '2026-01-01T00:00:00Z' }],
    ['removed', null],
  ])('asks nothing more of an installation that is %s', async (_, state) => {
    const github = setUp({ issues: times(2) });
    github.state.installation = state;
    await github.run();
    expect(github.looks).toEqual([]);
  });

  it('takes up what could not be done, when its repository can be worked on', async () => {
    const github = setUp({ issues: [] });
    const subject = { owner: 'sre', repo: 'Feedback', kind: 'issue' as const, number: 77 };
    await github.blockedJobs.block({ installationId: 7, subject }, 'forbidden');
    github.repository.isArchived = true;
    await github.run();
    expect(github.looks).toEqual([]);

    github.repository.isArchived = false;
    await github.run();

    expect(github.looks).toEqual([77]);
    expect((await github.blockedJobs.of(7, 'sre/feedback')).jobs).toEqual([]);
  });

  it('takes up a page that a crash interrupted, and finds all the same what was filed while it was down', async () => {
    const github = setUp({ issues: times(8) });
    const { pglite: memory, queue } = await openMemoryQueue();
    const page = { kind: 'repository', installationId: 7, owner: 'sre', repo: 'feedback', subjects: 'issues' } as const;
    const until = new Date(NOW).toISOString();
    await queue.sweeps.request({ ...page, since: '2026-01-01T00:00:00.000Z', until, page: 1 });
    await memory.exec("UPDATE pgboss.job SET state = 'active' WHERE name = 'sweep'");
    await queue.stop();
    for (let number = 9; number <= 28; number++) github.issues.push({ number, at: NOW + number * 1_000 });

    const restarted = await openQueue(databaseOn(memory), { log });
    await github.runOn(restarted, NOW + 3_600_000);

    expect(github.looks.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
    await restarted.stop();
    await memory.close();
  });

  it('finds what was filed while the App was not installed, a week back at most', async () => {
    const github = setUp({ issues: times(2) });
    await github.run();
    github.looks.length = 0;
    const DAY = 86_400_000;
    github.issues.push({ number: 3, at: NOW + DAY }, { number: 4, at: NOW + 3 * DAY });
    github.state.installationId = 8;
    github.state.installation = { isSuspended: false, createdAt: new Date(NOW + 4 * DAY).toISOString() };

    await github.run(NOW + 9 * DAY);

    expect(github.looks).toEqual([4]);
  });

  it('waits while enough looks wait', async () => {
    const github = setUp({ issues: times(2) });
    github.state.backlog = 3_000;
    await expect(github.run()).rejects.toThrow(LookLater);
    expect(github.looks).toEqual([]);
  });

  it('asks once of each repository that can be written to whether there is a new edition', async () => {
    const github = setUp({ issues: times(8) });
    await github.run();
    github.repository.isArchived = true;
    await github.run();

    expect(github.editions).toEqual(['feedback']);
  });

  it('finds discussions as well', async () => {
    const github = setUp({ issues: [] });
    github.repository.hasDiscussions = true;
    github.discussions.push({ number: 4, updatedAt: new Date(NOW - 1000).toISOString() });
    await github.run();
    expect(github.looks).toEqual([4]);
  });
});

async function openMemoryQueue() {
  const memory = await createMemoryPglite();
  return { pglite: memory, queue: await openQueue(databaseOn(memory), { log }) };
}

function times(count: number) {
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, at: NOW - 600_000 + index * 1_000 }));
}

/** A GitHub of one repository, and a queue that works off what is asked of it at once. */
function setUp({ issues }: { issues: { number: number; at: number }[] }) {
  const sql = (text: string, values?: unknown[]) => pglite.query(text, values);
  const looks: number[] = [];
  const editions: string[] = [];
  const waiting: Sweep[] = [];
  const discussions: { number: number; updatedAt: string }[] = [];
  const blockedJobs = createBlockedJobs(sql, log);
  const repository: { -readonly [Key in keyof RepositoryState]: RepositoryState[Key] } = {
    owner: 'sre',
    repo: 'feedback',
    isArchived: false,
    hasIssues: true,
    hasDiscussions: false,
    isPrivate: false,
  };
  const state = {
    installation: { isSuspended: false, createdAt: '2026-01-01T00:00:00Z' } as {
      isSuspended: boolean;
      createdAt: string;
    } | null,
    installationId: 7,
    backlog: 0,
    now: NOW,
  };
  let request = async (next: Sweep): Promise<void> => void waiting.push(next);
  const sweep = createSweeper({
    github: {
      installations: async () => [state.installationId],
      installation: async () => state.installation,
      repositories: async () => [repository],
      async changedIssues(_, __, since, page) {
        const all = issues.filter(({ at }) => at >= Date.parse(since)).toSorted((a, b) => a.at - b.at);
        const rows = all.slice((page - 1) * PAGE, page * PAGE);
        const changed = rows.map(({ number, at }) => ({ number, updatedAt: new Date(at).toISOString() }));
        return { changed, last: changed.at(-1)?.updatedAt ?? null, isLast: rows.length < PAGE, left: null };
      },
      changedDiscussions: async (_, __, since) => discussions.filter(({ updatedAt }) => updatedAt >= since),
    },
    queue: { enqueue: async ({ subject }: NewJob) => void looks.push(subject.number) },
    sweeps: { request: (next) => request(next) },
    editions: { request: async ({ repo }) => void editions.push(repo) },
    watermarks: createWatermarks(sql),
    blockedJobs,
    backlog: async () => state.backlog,
    log,
    now: () => state.now,
  });
  async function run(now = NOW, mostPages = Number.POSITIVE_INFINITY): Promise<void> {
    state.now = now;
    waiting.splice(0, waiting.length, { kind: 'all' });
    let pages = 0;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (next.kind === 'repository' && ++pages > mostPages) return;
      await sweep(next);
    }
    // A page that overlaps the one before it may look again at its last.
    looks.splice(0, looks.length, ...new Set(looks));
  }
  /** The same on a real queue, until nothing is left to do. */
  async function runOn(queue: OpenQueue, now: number): Promise<void> {
    state.now = now;
    request = queue.sweeps.request;
    await request({ kind: 'all' });
    await queue.sweeps.work(sweep);
    await untilIdle(queue.sql);
    looks.splice(0, looks.length, ...new Set(looks));
  }
  return { run, runOn, looks, editions, issues, discussions, repository, state, blockedJobs };
}
