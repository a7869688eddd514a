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

it.each([
  ['all of it', false, false, false, true],
  ['not all comments', true, false, false, false],
  ['not all replies to a comment', false, true, false, false],
  ['not the whole history of labels', false, false, true, false],
])('says whether a list shows a conversation: %s', async (_, comments, replies, history, isWhole) => {
  const raw = {
    number: 1,
    title: 't',
    body: '',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
    locked: false,
    closed: false,
    closedAt: null,
    author: null,
    labels: { nodes: [] },
    commented: { totalCount: 1 },
    timelineItems: { pageInfo: { hasPreviousPage: history }, nodes: [] },
    comments: {
      pageInfo: { hasNextPage: comments },
      nodes: [
        {
          id: 'c',
          body: '',
          updatedAt: '2026-01-01T00:00:00Z',
          author: null,
          replies: { pageInfo: { hasPreviousPage: replies }, nodes: [] },
        },
      ],
    },
  };
  const subjects = { nodes: [raw], pageInfo: { hasNextPage: false, endCursor: null } };
  expect(await pages(answering({ data: { repository: { subjects } } }))).toMatchObject([[{ isWhole }]]);
});
