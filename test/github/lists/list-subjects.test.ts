import { expect, it } from 'vitest';
import { ANY_APP } from '../../../src/github/client/bot-identity.ts';
import type { Octokit } from '../../../src/github/client/octokit.ts';
import { listSubjects } from '../../../src/github/lists/list-subjects.ts';

const repository = { owner: 'press', repo: 'book' };
const empty = { subjects: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } };

/** A client to which GitHub answers each request so. */
function answering(answer: unknown): Octokit {
  const request = Object.assign(async () => ({ data: answer, headers: {} }), {
    endpoint: { DEFAULTS: { baseUrl: 'https://api.github.com' } },
  });
  return { request } as unknown as Octokit;
}

it('lists nothing of a repository that is gone', async () => {
  const octokit = answering({ data: { repository: null }, errors: [{ type: 'NOT_FOUND', message: 'no repository' }] });
  expect(await pages(octokit)).toEqual([[]]);
});

it('takes no page for the last one because something on it is gone', async () => {
  const errors = [{ type: 'NOT_FOUND', message: 'no such comment', path: ['repository', 'subjects', 'nodes', 3] }];
  const octokit = answering({ data: { repository: empty }, errors });
  await expect(pages(octokit)).rejects.toThrow('no such comment');
});

async function pages(octokit: Octokit): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const page of listSubjects(octokit, repository, 'issues', ANY_APP)) all.push(page);
  return all;
}
