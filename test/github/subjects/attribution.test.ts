import { expect, it } from 'vitest';
import type { Subject } from '../../../src/core/subject.ts';
import { readLabelHistory } from '../../../src/github/subjects/attribution.ts';
import { recordedGitHub, recordGitHub } from '../recorded-github.ts';

const SUBJECT: Subject = { owner: 'o', repo: 'r', kind: 'issue', number: 7 };
const EVENTS = '/repos/o/r/issues/7/events';
const BOT = { appId: 42, slug: 'chapter-triage', login: 'chapter-triage[bot]' };
const US = { actor: { login: BOT.login, type: 'Bot' }, performed_via_github_app: null };
const ANN = { actor: { login: 'ann', type: 'User' }, performed_via_github_app: null };

recordGitHub();

it('tells who set and removed which label, oldest first', async () => {
  const { octokit, scope } = recordedGitHub();
  scope.get(`${EVENTS}?per_page=100&page=1`).reply(200, [
    { event: 'labeled', label: { name: 'a' }, ...US },
    { event: 'closed', ...ANN },
    { event: 'unlabeled', label: { name: 'a' }, ...ANN },
    { event: 'labeled', label: { name: 'b' }, ...ANN, performed_via_github_app: { id: 42 } },
    { event: 'labeled', label: { name: 'c' }, actor: null },
  ]);

  expect(await readLabelHistory(octokit, SUBJECT, BOT)).toMatchObject([
    { type: 'labeled', label: 'a', ours: true },
    { type: 'unlabeled', label: 'a', ours: false },
    { type: 'labeled', label: 'b', ours: false },
    { type: 'labeled', label: 'c', ours: false },
  ]);
});

it('reads a long history to its end', async () => {
  const { octokit, scope } = recordedGitHub();
  const page = Array.from({ length: 100 }, () => ({ event: 'mentioned', ...ANN }));
  scope.get(`${EVENTS}?per_page=100&page=1`).reply(200, page);
  scope.get(`${EVENTS}?per_page=100&page=2`).reply(200, [{ event: 'labeled', label: { name: 'a' }, ...US }]);

  expect(await readLabelHistory(octokit, SUBJECT, BOT)).toMatchObject([{ type: 'labeled', label: 'a', ours: true }]);
});
