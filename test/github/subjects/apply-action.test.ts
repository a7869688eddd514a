import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/core/action.ts';
import type { Subject } from '../../../src/core/subject.ts';
import { createCliOctokit } from '../../../src/github/client/cli-octokit.ts';
import { createPacedOctokit } from '../../../src/github/client/paced-octokit.ts';
import { applyAction } from '../../../src/github/subjects/apply-action.ts';
import { recordedGitHub, recordGitHub } from '../recorded-github.ts';

const SUBJECT: Subject = { owner: 'o', repo: 'r', kind: 'issue', number: 7 };
const LABEL = { name: 'chapter: a/b', color: 'c5def5', description: 'A' };
const LABEL_PATH = '/repos/o/r/labels/chapter%3A%20a%2Fb';
const COMMENTS = '/repos/o/r/issues/7/comments';

recordGitHub();

describe('a write', () => {
  it.each<[Action, string]>([
    [
      { type: 'create-label', label: LABEL },
      'POST /repos/o/r/labels {"name":"chapter: a/b","color":"c5def5","description":"A"}',
    ],
    [
      { type: 'update-label', label: LABEL },
      'PATCH /repos/o/r/labels/chapter: a/b {"color":"c5def5","description":"A"}',
    ],
    [{ type: 'add-labels', labels: ['x', 'y'] }, 'POST /repos/o/r/issues/7/labels {"labels":["x","y"]}'],
    [
      { type: 'add-labels', labels: ['x', 'y'], reasons: [{ label: 'x', rationale: 'a', confidence: 'high' }] },
      'POST /repos/o/r/issues/7/labels {"labels":[{"name":"x","rationale":"a","confidence":"high"},{"name":"y"}]}',
    ],
    [
      { type: 'suggest-label', reason: { label: 'x', rationale: 'a', confidence: 'low' } },
      'POST /repos/o/r/issues/7/labels {"labels":[{"name":"x","rationale":"a","confidence":"low","suggest":true}]}',
    ],
    [{ type: 'remove-label', label: '章节: x' }, 'DELETE /repos/o/r/issues/7/labels/章节: x'],
    [{ type: 'create-comment', body: 'hello' }, 'POST /repos/o/r/issues/7/comments {"body":"hello"}'],
    [{ type: 'update-comment', id: '5', body: 'hi' }, 'PATCH /repos/o/r/issues/comments/5 {"body":"hi"}'],
    [{ type: 'delete-comment', id: '5' }, 'DELETE /repos/o/r/issues/comments/5'],
  ])('is one request: $0.type', async (action, request) => {
    const { octokit, scope, conversation } = recordedGitHub();
    for (const method of ['POST', 'PATCH', 'DELETE']) scope.intercept(/.*/, method).optionally().reply(200, {});

    expect(await applyAction(octokit, SUBJECT, action)).toBe('done');
    expect(conversation).toEqual([request]);
  });
});

describe('a write that somebody else was faster with', () => {
  it('need not create a label that is there', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.post('/repos/o/r/labels').reply(422, { message: 'Validation Failed', errors: [{ code: 'already_exists' }] });
    scope.get(LABEL_PATH).reply(200, LABEL);

    expect(await applyAction(octokit, SUBJECT, { type: 'create-label', label: LABEL })).toBe('unneeded');
  });

  it('does not mistake a label that cannot be for one that is there', async () => {
    const { octokit, scope } = recordedGitHub();
    const invalid = { message: 'Validation Failed', errors: [{ code: 'invalid' }] };
    scope.post('/repos/o/r/labels').twice().reply(422, invalid);
    scope.get(LABEL_PATH).reply(404, {});

    const applied = applyAction(octokit, SUBJECT, { type: 'create-label', label: LABEL });

    await expect(applied).rejects.toMatchObject({ status: 422 });
  });

  it.each<[Action, string]>([
    [{ type: 'remove-label', label: 'x' }, '/repos/o/r/issues/7/labels/x'],
    [{ type: 'delete-comment', id: '5' }, '/repos/o/r/issues/comments/5'],
  ])('need not remove what is gone: $0.type', async (action, path) => {
    const { octokit, scope } = recordedGitHub();
    scope.delete(path).reply(404, {});

    expect(await applyAction(octokit, SUBJECT, action)).toBe('unneeded');
  });

  it('is done again by another look when our comment was deleted meanwhile', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.patch('/repos/o/r/issues/comments/5').reply(404, {});

    const applied = applyAction(octokit, SUBJECT, { type: 'update-comment', id: '5', body: 'hi' });

    await expect(applied).rejects.toThrow('our comment was deleted');
  });
});

describe('a write that is refused', () => {
  it('is let be when the conversation is locked', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.post(COMMENTS).reply(403, { message: 'Unable to create comment because issue is locked.' });

    expect(await applyAction(octokit, SUBJECT, { type: 'create-comment', body: 'hi' })).toBe('refused');
  });

  it('is an error when we lack the permission', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.post(COMMENTS).reply(403, { message: 'Resource not accessible by integration' });

    const applied = applyAction(octokit, SUBJECT, { type: 'create-comment', body: 'hi' });

    await expect(applied).rejects.toMatchObject({ status: 403 });
  });
});

describe.each([
  ['the command line', () => createCliOctokit({ token: 'secret', baseUrl: null, warn: () => {} })],
  ['the server', pacedOctokit],
])('the client of %s', (_, createClient) => {
  it('never repeats a comment that may have been written', async () => {
    const { scope, conversation } = recordedGitHub();
    scope.post(COMMENTS).reply(502, {});

    const applied = applyAction(createClient(), SUBJECT, { type: 'create-comment', body: 'hi' });

    await expect(applied).rejects.toMatchObject({ status: 502 });
    expect(conversation).toHaveLength(1);
  });

  it('does not wait in memory for a limit that lasts', async () => {
    const { scope, conversation } = recordedGitHub();
    const message = 'You have exceeded a secondary rate limit';
    scope.post(COMMENTS).reply(403, { message }, { 'retry-after': '3600' });

    const applied = applyAction(createClient(), SUBJECT, { type: 'create-comment', body: 'hi' });

    await expect(applied).rejects.toMatchObject({ status: 403 });
    expect(conversation).toHaveLength(1);
  });
});

describe('the client of the server', () => {
  it.each<Action>([
    { type: 'add-labels', labels: ['x'] },
    { type: 'remove-label', label: 'x' },
    { type: 'update-comment', id: '5', body: 'hi' },
  ])('repeats no write, since that would go beside the limits: $type', async (action) => {
    const { scope, conversation } = recordedGitHub();
    for (const method of ['POST', 'PATCH', 'DELETE']) scope.intercept(/.*/, method).optionally().reply(502, {});

    await expect(applyAction(pacedOctokit(), SUBJECT, action)).rejects.toMatchObject({ status: 502 });
    expect(conversation).toHaveLength(1);
  });

  it('repeats what it reads', async () => {
    const { scope, conversation } = recordedGitHub();
    scope.get('/repos/o/r').reply(502, {});
    scope.get('/repos/o/r').reply(200, {});

    await pacedOctokit().request('GET /repos/o/r');
    expect(conversation).toHaveLength(2);
  });
});

function pacedOctokit() {
  const silent = () => {};
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const Client = createPacedOctokit();
  return new Client({ auth: { token: 'secret' }, log });
}
