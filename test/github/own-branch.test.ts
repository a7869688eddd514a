import { expect, it } from 'vitest';
import type { Octokit } from '../../src/github/client/octokit.ts';
import { readLead } from '../../src/github/own-branch.ts';

const US = 7;
const PERSON = 8;
const WEB_FLOW = 9;
const mail = '7+chapter-triage[bot]@users.noreply.github.com';

it.each<[string, { author: number | null; committer: number | null; email: string }, boolean]>([
  ['of ours', { author: US, committer: US, email: mail }, false],
  ['of ours that GitHub signed', { author: US, committer: WEB_FLOW, email: 'noreply@github.com' }, false],
  ['of ours that a GitHub elsewhere signed', { author: US, committer: null, email: 'noreply@git.example.org' }, false],
  ['of ours that a person amended', { author: US, committer: PERSON, email: 'someone@example.org' }, true],
  ['of ours that nobody known amended', { author: US, committer: null, email: 'someone@example.org' }, true],
  [
    'of ours that somebody with a hidden address amended',
    { author: US, committer: null, email: '8+a@users.noreply.github.com' },
    true,
  ],
  ['of a person', { author: PERSON, committer: WEB_FLOW, email: 'noreply@github.com' }, true],
  ['of nobody known', { author: null, committer: null, email: 'someone@example.org' }, true],
])('readLead of a commit %s', async (_, { author, committer, email }, isTouched) => {
  const idOf = (id: number | null) => (id === null ? null : { id });
  const commits = [{ author: idOf(author), committer: idOf(committer), commit: { committer: { email } } }];
  const data = { ahead_by: 1, behind_by: 0, total_commits: 1, commits };
  const octokit = { request: async () => ({ data }) } as unknown as Octokit;
  const head = { name: 'main', sha: 'a' };

  const lead = await readLead(octokit, { owner: 'press', repo: 'book' }, head, { name: 'forms', sha: 'b' }, US);

  expect(lead).toEqual({ ahead: 1, isBehind: false, isTouched });
});
