import { describe, expect, it } from 'vitest';
import { applyAction } from '../../src/github/subjects/apply-action.ts';
import { recordedGitHub, recordGitHub } from './recorded-github.ts';

const SUBJECT = { owner: 'o', repo: 'r', kind: 'issue', number: 7 } as const;
const ADD = { type: 'add-labels', labels: ['tools'], isFormer: true } as const;
const REMOVE = { type: 'remove-label', label: 'tools', isFormer: true } as const;

recordGitHub();

describe('a label that is about to be renamed', () => {
  it.each([
    ['set', ADD, 'addLabelsToLabelable'],
    ['taken off', REMOVE, 'removeLabelsFromLabelable'],
  ] as const)('is %s by its id', async (_, action, mutation) => {
    const { octokit, scope, conversation } = recordedGitHub();
    scope.post('/graphql').reply(200, { data: { repository: { issue: { id: 'I' }, label: { id: 'L' } } } });
    scope.post('/graphql').reply(200, { data: { write0: {} } });

    expect(await applyAction(octokit, SUBJECT, action)).toBe('done');

    expect(conversation[1]).toContain(mutation);
    expect(conversation[1]).toContain('{"input0":{"labelableId":"I","labelIds":["L"]}}');
  });

  it.each([ADD, REMOVE])('and was so meanwhile is left alone, and the look begins anew: $type', async (action) => {
    const { octokit, scope, conversation } = recordedGitHub();
    scope.post('/graphql').reply(200, { data: { repository: { issue: { id: 'I' }, label: null } } });

    await expect(applyAction(octokit, SUBJECT, action)).rejects.toThrow('renamed while we looked');

    expect(conversation).toHaveLength(1);
  });
});
