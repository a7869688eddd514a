import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journal } from '../../src/backfill/journal.ts';
import { type Plan, planDigest } from '../../src/backfill/plan.ts';
import { applyBackfill, type BackfillOptions, planBackfill } from '../../src/cli/backfill.ts';
import { runCommand } from './run-command.ts';
import { BOOK, startTracker, type Tracker } from './tracker.ts';

const ALL = { kind: 'all', state: 'all' } as const;
const quiet = () => {};
const listening = (signal = new AbortController().signal) => ({ signal, progress: quiet, warn: quiet });

let tracker: Tracker;
const plan = (file: string, options: Partial<BackfillOptions> = {}, env = tracker.env) =>
  planBackfill(BOOK, { ...ALL, plan: tracker.file(file), ...options }, env, quiet);
const apply = (file: string, options: { comment?: boolean } = {}, env = tracker.env) =>
  applyBackfill(BOOK, tracker.file(file), options, env, listening());
const read = (file: string) => JSON.parse(readFileSync(tracker.file(file), 'utf8')) as Plan;

describe('a backfill of a tracker that is years old', () => {
  beforeAll(async () => {
    tracker = await startTracker(260);
  }, 60_000);
  afterAll(() => tracker.close());

  it('is planned first: nothing is written, and a hundred subjects are a request', async () => {
    const told = stripVTControlCharacters(await plan('all.json'));

    const { changes, counts } = read('all.json');
    expect([changes.length, counts.read, counts.unchanged]).toEqual([260, 260, 0]);
    expect(changes[0]).toMatchObject({
      kind: 'issue',
      number: 1,
      observed: [],
      add: ['chapter: Alerting'],
      comment: null,
    });
    expect(told).toContain('65 +chapter: Alerting\n');
    expect(tracker.github.writes).toEqual([]);
    // 208 issues and 52 discussions.
    const lists = tracker.github.requests.filter(({ path }) => /\/issues\?|graphql/.test(path));
    expect(lists).toHaveLength(4);
  });

  it('takes a range, and replaces no plan unasked', async () => {
    await plan('none.json', { since: '2024-06-02' });
    await plan('open.json', { state: 'closed' });
    await plan('issues.json', { kind: 'issues', until: '2024-06-02' });
    expect([read('none.json'), read('open.json'), read('issues.json')].map(({ changes }) => changes.length)).toEqual([
      0, 0, 208,
    ]);
    await expect(plan('all.json')).rejects.toThrow(/is there already/);
  });

  it('leaves alone what changed since, what people placed, and what they took off before', async () => {
    const { github } = tracker;
    await github.addLabel(BOOK, 1, 'chapter: Deployment', 'maintainer');
    await github.editIssue(BOOK, 2, { title: 'Chapter 1', body: 'Chapter 1 is too short.', as: 'reader' });
    await github.labelDiscussion(BOOK, 5, 'question', 'maintainer');
    await github.addLabel(BOOK, 3, 'chapter: Introduction', 'maintainer');
    await github.removeLabel(BOOK, 3, 'chapter: Introduction', 'maintainer');
    await github.comment(BOOK, 3, 'No, it is about the whole book.', 'maintainer');
    await github.settled();
    await expect(apply('all.json')).resolves.toBeTypeOf('string');
    const after = await tracker.everything();
    expect([after['#1'], after['#2'], after['#3'], after['discussions/5']].map((one) => one?.labels)).toEqual([
      ['chapter: Deployment'],
      [],
      [],
      ['question'],
    ]);

    // What was edited is planned anew; what a person decided is not, be it by a label or by taking one off.
    await plan('again.json');
    expect(read('again.json').changes.map(({ number }) => number)).toEqual([2, 3, 5]);
    expect(await apply('again.json')).toContain('#3: skipped, chapter: Introduction was taken off before');
    expect((await tracker.everything())['#2']?.labels).toEqual(['chapter: Introduction']);
  });

  it('did the rest exactly as planned, silently, with a request for each write and few besides', async () => {
    const { changes } = read('all.json');
    const after = await tracker.everything();
    for (const change of changes.filter(({ number }) => ![1, 2, 3, 5].includes(number))) {
      const key = change.kind === 'issue' ? `#${change.number}` : `discussions/${change.number}`;
      expect([key, after[key]]).toEqual([key, { labels: change.add, comments: [] }]);
    }
  });

  it('has nothing to do a second time', async () => {
    tracker.github.clearRequests();
    await apply('all.json');
    expect(tracker.github.writes).toEqual([]);
    expect(tracker.github.requests.length).toBeLessThan(5);
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'a plan of another repository',
      () => applyBackfill('press/plain', tracker.file('all.json'), {}, tracker.env, listening()),
      /is a plan for press\/book/,
    ],
    ['what is no plan', () => apply('all.json.journal'), /is no plan/],
    ['comments of a person', () => apply('all.json', { comment: true }, tracker.personal), /--comment/],
    [
      'a repository without a configuration',
      () => planBackfill('press/plain', { ...ALL, plan: tracker.file('x') }, tracker.env, quiet),
      /has no .github/,
    ],
    [
      'a repository that is not there',
      () => planBackfill('press/gone', { ...ALL, plan: tracker.file('x') }, tracker.env, quiet),
      /not installed/,
    ],
    ['nobody to write as', () => plan('x', {}, { GITHUB_API_URL: tracker.env.GITHUB_API_URL! }), /nobody to write as/],
  ])('refuses %s', async (_, attempt, message) => {
    await expect(attempt()).rejects.toThrow(message);
  });

  it('refuses a journal of another plan, and mends one that a crash tore', async () => {
    appendFileSync(tracker.file('all.json.journal'), '{"state":"sta');
    await expect(apply('all.json')).resolves.toContain(' 0 to do.');
    writeFileSync(tracker.file('again.json.journal'), readFileSync(tracker.file('all.json.journal')));
    await expect(apply('again.json')).rejects.toThrow(/journal of another plan/);
  });
});

describe('a backfill with comments that is killed again and again', () => {
  beforeAll(async () => {
    tracker = await startTracker(60);
    await plan('plan.json', { comment: true });
  }, 60_000);
  afterAll(() => tracker.close());

  it('ends as if it had not been: every label, one comment each, none twice', { timeout: 120_000 }, async () => {
    const { github, env } = tracker;
    const command = ['backfill', BOOK, '--apply', tracker.file('plan.json'), '--comment'];
    const ends = [
      { signal: 'SIGKILL', atWrite: 2 },
      { signal: 'SIGKILL', atWrite: 12 },
      { signal: 'SIGINT', atWrite: 8 },
      { signal: 'SIGKILL', atWrite: 40 },
    ] as const;
    for (const end of ends) {
      const run = await runCommand(command, env, github, end);
      expect(end.signal === 'SIGKILL' ? run.signal : run.code).toBe(end.signal === 'SIGKILL' ? 'SIGKILL' : 130);
    }
    const last = await runCommand(command, env, github);
    expect([last.code, last.output]).toEqual([0, '60 done, 0 skipped, 0 failed, 0 to do.\n']);

    const after = await tracker.everything();
    const { changes } = read('plan.json');
    for (const { kind, number, add, comment } of changes) {
      const key = kind === 'issue' ? `#${number}` : `discussions/${number}`;
      expect([key, after[key]]).toEqual([key, { labels: add, comments: [`${github.botLogin}: ${comment}`] }]);
    }
    expect((await github.labels(BOOK)).filter(({ name }) => name.startsWith('chapter: '))).toHaveLength(4);
  });
});

describe('a backfill over a bad connection, by a person', () => {
  beforeAll(async () => {
    tracker = await startTracker(12);
    await plan('plan.json', {}, tracker.personal);
  }, 60_000);
  afterAll(() => tracker.close());

  it('repeats what broke, waits where GitHub says so, and does nothing twice', { timeout: 60_000 }, async () => {
    const { github, personal } = tracker;
    let count = 0;
    github.setRequestFault(({ method }) => {
      if (method === 'GET') return null;
      count += 1;
      if (count === 3 || count === 9) return { kind: 'cut-after' };
      if (count === 13)
        return {
          kind: 'status',
          status: 403,
          headers: { 'retry-after': '1' },
          body: '{"message":"You have exceeded a secondary rate limit"}',
        };
      return null;
    });
    expect(await apply('plan.json', {}, personal)).toContain('12 done, 0 skipped, 0 failed, 0 to do.');
    github.setRequestFault(null);

    const after = await tracker.everything();
    for (const { kind, number, add } of read('plan.json').changes) {
      const key = kind === 'issue' ? `#${number}` : `discussions/${number}`;
      expect(after[key]).toEqual({ labels: add, comments: [] });
    }
  });
});

describe('a backfill that was killed before it noted what it did', () => {
  beforeAll(async () => {
    tracker = await startTracker(1);
    await plan('plan.json');
  }, 60_000);
  afterAll(() => tracker.close());

  it('does not set again what a person took off meanwhile', async () => {
    const { github } = tracker;
    const [label] = read('plan.json').changes[0]!.add;
    const journal = new Journal(
      tracker.file('plan.json.journal'),
      planDigest(readFileSync(tracker.file('plan.json'), 'utf8')),
    );
    journal.start('#1', Date.now(), 1);
    journal.close();
    await github.addLabel(BOOK, 1, label!, github.botLogin);
    await github.removeLabel(BOOK, 1, label!, 'maintainer');

    expect(await apply('plan.json')).toContain(`#1: skipped, ${label} was taken off before`);
    expect((await tracker.everything())['#1']?.labels).toEqual([]);
  });
});
