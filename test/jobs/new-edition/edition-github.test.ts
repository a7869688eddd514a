import { expect, it } from 'vitest';
import { ANY_APP } from '../../../src/github/client/bot-identity.ts';
import { RepositoryLabels } from '../../../src/github/repository-labels/repository-labels.ts';
import { createEditionGitHub } from '../../../src/jobs/new-edition/edition-github.ts';
import { handClock, recordedGitHub, recordGitHub } from '../../github/recorded-github.ts';

const REPOSITORY = { owner: 'o', repo: 'r' };
const PAGE_1 = '/repos/o/r/labels?per_page=100&page=1';
const TOOLS = { name: 'tools', color: '0e8a16', description: '' };
const EQUIPMENT = { ...TOOLS, name: 'equipment' };
const RENAME = { type: 'rename-label', from: 'tools', label: EQUIPMENT } as const;

recordGitHub();

// After a 422 the name is tried without colour and description.
it.each([
  [404, 1],
  [422, 2],
])('asks anew for labels of which one could not be renamed (%d)', async (status, times) => {
  const { octokit, scope, conversation } = recordedGitHub();
  const labels = new RepositoryLabels({ maxEntries: 10, maxAgeMs: 60_000, now: handClock().now });
  const editions = createEditionGitHub(octokit, labels, async () => ANY_APP);
  scope.get(PAGE_1).reply(200, [TOOLS]);
  scope.patch('/repos/o/r/labels/tools').times(times).reply(status, {});
  scope.get(PAGE_1).reply(200, []);

  await editions.repositoryLabels(REPOSITORY);
  await editions.writeLabel(REPOSITORY, RENAME);

  expect(await editions.repositoryLabels(REPOSITORY)).toEqual([]);
  expect(conversation).toHaveLength(2 + times);
});

it('takes over a renaming without asking', async () => {
  const { octokit, scope } = recordedGitHub();
  const labels = new RepositoryLabels({ maxEntries: 10, maxAgeMs: 60_000, now: handClock().now });
  const editions = createEditionGitHub(octokit, labels, async () => ANY_APP);
  scope.get(PAGE_1).reply(200, [TOOLS]);
  scope.patch('/repos/o/r/labels/tools').reply(200, EQUIPMENT);

  await editions.repositoryLabels(REPOSITORY);
  await editions.writeLabel(REPOSITORY, RENAME);

  expect(await editions.repositoryLabels(REPOSITORY)).toEqual([EQUIPMENT]);
});
