import { expect, it } from 'vitest';
import { RepositoryLabels } from '../../../src/github/repository-labels/repository-labels.ts';
import { handClock, recordedGitHub, recordGitHub } from '../recorded-github.ts';

const REPOSITORY = { owner: 'o', repo: 'r' };
const PAGE_1 = '/repos/o/r/labels?per_page=100&page=1';
const RED = { name: 'red', color: 'ff0000', description: '' };
const BLUE = { name: 'blue', color: '0000ff', description: 'sky' };

recordGitHub();

function create() {
  const clock = handClock();
  return { clock, labels: new RepositoryLabels({ maxEntries: 10, maxAgeMs: 1000, now: clock.now }) };
}

it('asks once, then only whether anything changed', async () => {
  const { octokit, scope, conversation } = recordedGitHub();
  const { clock, labels } = create();
  scope.get(PAGE_1).reply(200, [{ ...RED, description: null }], { etag: '"1"' });
  scope.get(PAGE_1).matchHeader('if-none-match', '"1"').reply(304);
  scope.get(PAGE_1).matchHeader('if-none-match', '"1"').reply(200, [BLUE], { etag: '"2"' });

  const found = [];
  for (let look = 0; look < 3; look++) {
    found.push(await labels.read(octokit, REPOSITORY));
    await labels.read(octokit, { owner: 'O', repo: 'R' });
    clock.advance(1000);
  }

  expect(found).toEqual([[RED], [RED], [BLUE]]);
  expect(conversation).toHaveLength(3);
});

it('asks once for all who ask at the same time', async () => {
  const { octokit, scope, conversation } = recordedGitHub();
  const { labels } = create();
  scope.get(PAGE_1).reply(200, [RED]);

  await Promise.all([labels.read(octokit, REPOSITORY), labels.read(octokit, REPOSITORY)]);

  expect(conversation).toHaveLength(1);
});

it('takes over our own writes without asking', async () => {
  const { octokit, scope } = recordedGitHub();
  const { labels } = create();
  scope.get(PAGE_1).reply(200, [RED]);

  await labels.read(octokit, REPOSITORY);
  labels.note(REPOSITORY, { type: 'create-label', label: BLUE });
  labels.note(REPOSITORY, { type: 'update-label', label: { ...RED, name: 'RED', color: '880000' } });

  expect(await labels.read(octokit, REPOSITORY)).toEqual([{ ...RED, name: 'RED', color: '880000' }, BLUE]);
});

it('reads every page', async () => {
  const { octokit, scope } = recordedGitHub();
  const { labels } = create();
  const full = Array.from({ length: 100 }, (_, index) => ({ ...RED, name: `red ${index}` }));
  scope.get(PAGE_1).reply(200, full);
  scope.get('/repos/o/r/labels?per_page=100&page=2').reply(200, [BLUE]);

  await labels.read(octokit, REPOSITORY);
  labels.note(REPOSITORY, { type: 'create-label', label: { ...BLUE, name: 'sea' } });

  expect((await labels.read(octokit, REPOSITORY)).length).toBe(102);
});

it('does not keep a failure', async () => {
  const { octokit, scope } = recordedGitHub();
  const { labels } = create();
  scope.get(PAGE_1).reply(502, {});
  scope.get(PAGE_1).reply(200, [RED]);

  await expect(labels.read(octokit, REPOSITORY)).rejects.toMatchObject({ status: 502 });
  expect(await labels.read(octokit, REPOSITORY)).toEqual([RED]);
});
