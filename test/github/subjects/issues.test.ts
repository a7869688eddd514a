import { describe, expect, it } from 'vitest';
import { writeMarker } from '../../../src/core/memory/marker.ts';
import type { Subject } from '../../../src/core/subject.ts';
import { RepositoryLabels } from '../../../src/github/repository-labels/repository-labels.ts';
import { applyAction } from '../../../src/github/subjects/apply-action.ts';
import { readIssue } from '../../../src/github/subjects/issues.ts';
import { handClock, recordedGitHub, recordGitHub } from '../recorded-github.ts';

const SUBJECT: Subject = { owner: 'sre-elite', repo: 'whitepaper', kind: 'issue', number: 7 };
const ISSUE = '/repos/sre-elite/whitepaper/issues/7';
const BOT = { appId: 42, slug: 'chapter-triage', login: 'chapter-triage[bot]' };
const MARK = writeMarker('', { version: 1, labels: [], declined: [], byPeople: [], extra: {} });

recordGitHub();

function issue(changes: Record<string, unknown> = {}) {
  return {
    number: 7,
    title: '5.3.1 有错字',
    body: '第 97 页',
    created_at: '2025-01-02T03:04:05Z',
    updated_at: '2025-02-03T04:05:06Z',
    closed_at: null,
    user: { login: 'reader', type: 'User' },
    labels: [{ name: '章节: 故障应急' }, 'question'],
    state: 'open',
    locked: false,
    comments: 0,
    repository_url: 'https://api.github.com/repos/sre-elite/whitepaper',
    ...changes,
  };
}

function comment(id: number, changes: Record<string, unknown> = {}) {
  return {
    id,
    body: `thanks ${MARK}`,
    user: { login: BOT.login, type: 'Bot' },
    performed_via_github_app: { id: BOT.appId },
    ...changes,
  };
}

describe('an issue', () => {
  it('without comments costs one request', async () => {
    const { octokit, scope, conversation } = recordedGitHub();
    scope.get(ISSUE).reply(200, issue());

    const snapshot = await readIssue(octokit, SUBJECT, BOT);

    expect(snapshot).toEqual({
      report: { title: '5.3.1 有错字', body: '第 97 页', createdAt: '2025-01-02T03:04:05Z', live: true },
      author: { login: 'reader', isBot: false },
      labels: ['章节: 故障应急', 'question'],
      state: 'open',
      stateReason: null,
      closedAt: null,
      milestone: null,
      updatedAt: '2025-02-03T04:05:06Z',
      locked: false,
      acknowledgement: null,
      duplicates: [],
      reply: null,
      questions: [],
      comments: [],
      discussion: null,
    });
    expect(conversation).toEqual([`GET ${ISSUE}`]);
  });

  it('with our acknowledgement costs two', async () => {
    const { octokit, scope, conversation } = recordedGitHub();
    scope.get(ISSUE).reply(200, issue({ comments: 1 }));
    scope.get(`${ISSUE}/comments?per_page=100&page=1`).reply(200, [comment(1)]);

    const snapshot = await readIssue(octokit, SUBJECT, BOT);

    expect(snapshot?.acknowledgement).toEqual({ id: '1', body: `thanks ${MARK}` });
    expect(conversation).toHaveLength(2);
  });

  it.each([
    ['a stranger who copied the marker', { user: { login: 'eve', type: 'User' }, performed_via_github_app: null }],
    ['another app', { user: { login: 'other[bot]', type: 'Bot' }, performed_via_github_app: { id: 43 } }],
    ['a person with our login', { user: { login: BOT.login, type: 'User' }, performed_via_github_app: null }],
    ['a person who acts through our app', { user: { login: 'eve', type: 'User' } }],
    ['an account that is gone', { user: null, performed_via_github_app: null }],
    ['us, without the marker', { body: 'something else' }],
    ['us, without a body', { body: undefined }],
  ])('does not take for ours what was written by %s', async (_, changes) => {
    const { octokit, scope } = recordedGitHub();
    scope.get(ISSUE).reply(200, issue({ comments: 1 }));
    scope.get(`${ISSUE}/comments?per_page=100&page=1`).reply(200, [comment(1, changes)]);

    const snapshot = await readIssue(octokit, SUBJECT, BOT);

    expect(snapshot?.acknowledgement).toBeNull();
    expect(snapshot?.duplicates).toEqual([]);
  });

  it('knows us by our login where GitHub does not name the app', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.get(ISSUE).reply(200, issue({ comments: 1 }));
    scope.get(`${ISSUE}/comments?per_page=100&page=1`).reply(200, [comment(1, { performed_via_github_app: null })]);

    expect((await readIssue(octokit, SUBJECT, BOT))?.acknowledgement?.id).toBe('1');
  });

  it('is searched to its last comment, and the oldest of ours is the one', async () => {
    const { octokit, scope } = recordedGitHub();
    const others = Array.from({ length: 99 }, (_, id) => comment(id, { body: 'me too', user: null }));
    scope.get(ISSUE).reply(200, issue({ comments: 102 }));
    scope.get(`${ISSUE}/comments?per_page=100&page=1`).reply(200, [...others, comment(200)]);
    scope.get(`${ISSUE}/comments?per_page=100&page=2`).reply(200, [comment(201), comment(202)]);

    const snapshot = await readIssue(octokit, SUBJECT, BOT);

    expect(snapshot?.acknowledgement?.id).toBe('200');
    expect(snapshot?.duplicates.map(({ id }) => id)).toEqual(['201', '202']);
  });

  it('has no comment of ours where nobody knows who we are', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.get(ISSUE).reply(200, issue({ comments: 1 }));

    expect((await readIssue(octokit, SUBJECT, null))?.acknowledgement).toBeNull();
  });

  it('may lack what GitHub lets be missing', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.get(ISSUE).reply(200, issue({ body: null, user: null, state: 'closed', labels: [{}], locked: true }));

    expect(await readIssue(octokit, SUBJECT, BOT)).toMatchObject({
      report: { body: '' },
      author: { login: 'ghost', isBot: false },
      state: 'closed',
      locked: true,
      labels: [],
    });
  });

  it.each([
    ['does not exist', 404, { message: 'Not Found' }],
    ['was deleted', 410, { message: 'This issue was deleted' }],
    ['is a pull request', 200, issue({ pull_request: { url: 'x' } })],
    ['moved to another number', 200, issue({ number: 8 })],
    ['moved elsewhere', 200, issue({ repository_url: 'https://api.github.com/repos/sre-elite/website' })],
  ])('is nothing to us when it %s', async (_, status, body) => {
    const { octokit, scope } = recordedGitHub();
    scope.get(ISSUE).reply(status, body);

    expect(await readIssue(octokit, SUBJECT, BOT)).toBeNull();
  });

  it('is still itself when the repository is spelt in another case', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.get(ISSUE).reply(200, issue({ repository_url: 'https://ghe.test/api/v3/repos/SRE-Elite/WhitePaper' }));

    expect(await readIssue(octokit, SUBJECT, BOT)).not.toBeNull();
  });

  it('that GitHub fails to tell is an error, for the look to be repeated', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.get(ISSUE).reply(502, {});

    await expect(readIssue(octokit, SUBJECT, BOT)).rejects.toMatchObject({ status: 502 });
  });
});

it('is triaged for the first time by five requests', async () => {
  const { octokit, scope, conversation } = recordedGitHub();
  const labels = new RepositoryLabels({ maxEntries: 10, maxAgeMs: 60_000, now: handClock().now });
  const label = { name: '章节: 故障应急', color: 'c5def5', description: '第三章第 5 节' };
  scope.get(ISSUE).reply(200, issue({ labels: [] }));
  scope.get('/repos/sre-elite/whitepaper/labels?per_page=100&page=1').reply(200, []);
  scope.post('/repos/sre-elite/whitepaper/labels').reply(201, label);
  scope.post(`${ISSUE}/labels`).reply(200, [label]);
  scope.post(`${ISSUE}/comments`).reply(201, comment(1));

  await readIssue(octokit, SUBJECT, BOT);
  const before = await labels.read(octokit, SUBJECT);
  const actions = [
    { type: 'create-label', label },
    { type: 'add-labels', labels: [label.name] },
    { type: 'create-comment', body: 'thanks' },
  ] as const;
  for (const action of actions) {
    await applyAction(octokit, SUBJECT, action);
    labels.note(SUBJECT, action);
  }

  expect(before).toEqual([]);
  expect(await labels.read(octokit, SUBJECT)).toEqual([label]);
  expect(conversation).toMatchInlineSnapshot(`
    [
      "GET /repos/sre-elite/whitepaper/issues/7",
      "GET /repos/sre-elite/whitepaper/labels?per_page=100&page=1",
      "POST /repos/sre-elite/whitepaper/labels {"name":"章节: 故障应急","color":"c5def5","description":"第三章第 5 节"}",
      "POST /repos/sre-elite/whitepaper/issues/7/labels {"labels":["章节: 故障应急"]}",
      "POST /repos/sre-elite/whitepaper/issues/7/comments {"body":"thanks"}",
    ]
  `);
});
