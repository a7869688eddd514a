import { Octokit } from '@octokit/rest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Fault } from './faults.ts';
import type { LocalGitHub } from './local-github.ts';
import { startLocalGitHub } from './start-local-github.ts';

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
const at = { owner: 'press', repo: 'book' };
let github: LocalGitHub;
let reader: Octokit;

beforeAll(async () => {
  github = await startLocalGitHub({ owner: 'press', repositories: [{ name: 'book' }] });
  reader = new Octokit({ baseUrl: github.url, auth: github.tokenOf('reader'), log: SILENT });
});
beforeEach(() => {
  github.setRequestFault(null);
  github.clearRequests();
});
afterAll(() => github.close());

async function commentUnder(fault: Fault) {
  const number = await github.openIssue('press/book', { title: 't', as: 'reader' });
  github.setRequestFault(({ method }) => (method === 'POST' ? fault : null));
  const answer = await reader.rest.issues.createComment({ ...at, issue_number: number, body: 'hello' }).catch((e) => e);
  const { comments } = await github.issue('press/book', number);
  return { answer, comments: comments.length };
}

it('answers with another status', async () => {
  const headers = { 'retry-after': '3' };
  const { answer, comments } = await commentUnder({ kind: 'status', status: 429, headers });

  expect(answer).toMatchObject({ status: 429, response: { headers } });
  expect(comments).toBe(0);
  expect(github.requests).toMatchObject([{ status: 429, fault: 'status' }]);
});

it.each([
  ['cut-before', 0],
  ['cut-after', 1],
] as const)('%s: the caller sees no answer, and %i comment is there', async (kind, written) => {
  const { answer, comments } = await commentUnder({ kind });

  expect(answer).toMatchObject({ status: 500 });
  expect(comments).toBe(written);
  expect(github.requests).toMatchObject([{ method: 'POST', status: null, fault: kind }]);
});

it('delays', async () => {
  const before = Date.now();
  const { answer, comments } = await commentUnder({ kind: 'delay', ms: 120 });

  expect(answer).toMatchObject({ status: 201 });
  expect(comments).toBe(1);
  expect(Date.now() - before).toBeGreaterThanOrEqual(119);
});

it('never runs into the limit of the emulator', async () => {
  for (let index = 0; index < 5200; index += 400) {
    await Promise.all(Array.from({ length: 400 }, () => reader.rest.repos.get(at)));
  }
  expect(github.requests.every((request) => request.status === 200)).toBe(true);
});
