import { expect, it } from 'vitest';
import type { Subject } from '../../../src/core/subject.ts';
import { createSuggestions } from '../../../src/github/subjects/suggestions.ts';
import { recordedGitHub, recordGitHub } from '../recorded-github.ts';

const ISSUES = '/repos/o/r/issues';
const REPOSITORY = 'https://api.github.com/repos/o/r';
const subject = (number: number): Subject => ({ owner: 'o', repo: 'r', kind: 'issue', number });
const listOf = (number: number, page = 1) =>
  `${ISSUES}/${number}/suggestions?action=add_label&state=all&per_page=100&page=${page}`;
const suggestion = (target_id: number) => ({ state: 'dismissed', target_id, issue_event_id: null });

recordGitHub();

it('reads all suggestions on an issue', async () => {
  const { octokit, scope } = recordedGitHub();
  scope.get(listOf(1)).reply(200, Array(100).fill(suggestion(4)));
  scope.get(listOf(1, 2)).reply(200, [suggestion(5)]);
  scope.get('/repos/o/r/labels?per_page=100&page=1').reply(200, [
    { id: 4, name: 'a' },
    { id: 5, name: 'b' },
  ]);

  const found = await createSuggestions(() => {})(octokit, subject(1));

  expect(found).toHaveLength(101);
  expect(found?.at(-1)).toEqual({ event: null, label: 'b', isDismissed: true });
});

it('goes on reading them in a repository of which an issue was deleted', async () => {
  const { octokit, scope } = recordedGitHub();
  const told: string[] = [];
  const read = createSuggestions((repository) => told.push(repository));
  scope.get(listOf(1)).reply(410, {});
  scope.get(`${ISSUES}/1`).reply(410, {});
  scope.get(listOf(2)).reply(200, []);

  expect(await read(octokit, subject(1))).toBeNull();
  expect(await read(octokit, subject(2))).toEqual([]);
  expect(told).toEqual([]);
});

it('asks no more for a day in a repository without them', async () => {
  const { octokit, scope } = recordedGitHub();
  const told: string[] = [];
  const read = createSuggestions((repository) => told.push(repository));
  scope.get(listOf(1)).reply(404, {});
  scope.get(`${ISSUES}/1`).reply(200, { number: 1, labels: [], comments: 0, repository_url: REPOSITORY });

  expect(await read(octokit, subject(1))).toBeNull();
  expect(await read(octokit, subject(2))).toBeNull();
  expect(told).toEqual(['o/r']);
});
