import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BackfillOptions, backfill } from '../../../src/cli/backfill.ts';
import { BOOK, startTracker, type Tracker } from './tracker.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const quiet = () => {};
const notes = { signal: new AbortController().signal, progress: quiet, warn: quiet };

let tracker: Tracker;
const run = async (options: Partial<BackfillOptions> = {}, env = tracker.env, name = BOOK) => {
  return stripVTControlCharacters(
    await backfill(name, { kind: 'all', state: 'all', root: '.', ...options }, env, notes),
  );
};
const planned = async (options: Partial<BackfillOptions> = {}) => {
  const text = await run({ json: true, ...options });
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line));
};

describe('a backfill of a tracker that is years old', () => {
  beforeAll(async () => {
    tracker = await startTracker(40);
  });
  afterAll(() => tracker.close());

  it('prints what looks would do and why, and writes nothing', async () => {
    const told = await run();
    expect(told).toMatch(/40 of 40 subjects would change:\n {2}\d+ \+chapter: /);
    expect(told).toMatch(/^subject +title +change +because$/m);
    expect(told).toMatch(/^#1 .* number 2/m);
    expect(told).toContain('for a plan: 0 (0.0 %)');
    const [first, ...others] = await planned();
    expect(others).toHaveLength(39);
    expect(first).toMatchObject({ kind: 'issue', number: 1, leftAlone: null, isWhole: true });
    expect(first.actions).toContainEqual({ type: 'add-labels', labels: ['chapter: Alerting'] });
    expect(tracker.github.writes).toEqual([]);
  });

  it('takes a range', async () => {
    const counts = await Promise.all([
      planned({ since: '2024-06-02' }),
      planned({ state: 'closed' }),
      planned({ kind: 'issues', until: '2024-06-02' }),
    ]);
    expect(counts.map(({ length }) => length)).toEqual([0, 0, 32]);
  });

  it('plans under another configuration', async () => {
    const file = tracker.file('other.yml');
    writeFileSync(
      file,
      'publication: { name: Handbook, contents: { path: contents } }\nlabels: { prefix: "part: " }\n',
    );
    await import('node:fs').then(({ mkdirSync }) => mkdirSync(tracker.file('contents'), { recursive: true }));
    writeFileSync(tracker.file('contents/v9.txt'), '1 Beginning\n2 Middle\n3 End\n');
    const told = await run({ config: file, root: tracker.folder });
    expect(told).toContain('+part: End');
  });

  it('labels in silence, and leaves what people placed or took off', async () => {
    const { github } = tracker;
    await github.addLabel(BOOK, 1, 'chapter: Deployment', 'maintainer');
    await github.addLabel(BOOK, 3, 'chapter: Introduction', 'maintainer');
    await github.removeLabel(BOOK, 3, 'chapter: Introduction', 'maintainer');
    await github.settled();

    expect(await run({ apply: true })).toMatch(/subjects done\./);

    const after = await tracker.everything();
    expect([after['#1'], after['#3']].map((one) => one?.labels)).toEqual([['chapter: Deployment'], []]);
    const others = Object.entries(after).filter(([address]) => !['#1', '#3'].includes(address));
    for (const [address, { labels, comments }] of others)
      expect([address, labels.length, comments]).toEqual([address, 1, []]);
  });

  it('has nothing to do a second time', async () => {
    tracker.github.clearRequests();
    expect(await run()).toContain('0 of 40 subjects would change');
    await run({ apply: true });
    expect(tracker.github.writes).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['comments of a person', () => run({ comment: true }, tracker.personal), /--comment/],
    ['looks by another configuration', () => run({ apply: true, config: 'x.yml' }), /--config/],
    ['to leave the looks to nobody', () => run({ apply: true, leave: true }), /--leave/],
    ['a repository without a configuration', () => run({}, tracker.env, 'press/plain'), /has no .github/],
    ['a repository that is not there', () => run({}, tracker.env, 'press/gone'), /not installed/],
    [
      'to write without credentials',
      () => run({}, { GITHUB_API_URL: tracker.env.GITHUB_API_URL! }),
      /no credentials for writing/,
    ],
  ])('refuses %s', async (_, attempt, message) => {
    await expect(attempt()).rejects.toThrow(message);
  });
});

describe('a backfill by a person, over a bad connection', () => {
  beforeAll(async () => {
    tracker = await startTracker(8);
  });
  afterAll(() => tracker.close());

  it('sets labels, repeats what broke, waits where GitHub says so, and writes no comment', async () => {
    const { github, personal } = tracker;
    let count = 0;
    github.setRequestFault(({ method, path }) => {
      if (method === 'GET' || path === '/graphql') return null;
      count += 1;
      if (count === 3) return { kind: 'cut-after' };
      const body = '{"message":"You have exceeded a secondary rate limit"}';
      return count === 6 ? { kind: 'status', status: 403, headers: { 'retry-after': '1' }, body } : null;
    });
    expect(await run({ apply: true }, personal)).toContain('8 done, 0 failed, 0 to do.');
    github.setRequestFault(null);

    const after = await tracker.everything();
    for (const { labels, comments } of Object.values(after)) expect([labels.length, comments]).toEqual([1, []]);
  });
});
