import { describe, expect, it } from 'vitest';
import { Permissions } from '../../../src/github/subjects/permissions.ts';
import { handClock, recordedGitHub, recordGitHub } from '../recorded-github.ts';

recordGitHub();

const place = { owner: 'press', repo: 'book' };
const path = '/repos/press/book/collaborators/lee/permission';

describe('the permission to triage', () => {
  it.each([
    ['an administrator', { permission: 'admin', role_name: 'admin' }, true],
    ['who may write', { permission: 'write', role_name: 'maintain' }, true],
    ['who may triage', { permission: 'read', role_name: 'triage' }, true],
    [
      'with a role of the organisation',
      { permission: 'read', role_name: 'editor', user: { permissions: { triage: true } } },
      true,
    ],
    ['who may read', { permission: 'read', role_name: 'read', user: { permissions: { triage: false } } }, false],
    ['without any', { permission: 'none', role_name: '' }, false],
  ])('of somebody %s', async (_, answer, may) => {
    const { octokit, scope } = recordedGitHub();
    scope.get(path).reply(200, answer);
    const permissions = new Permissions({ maxEntries: 10, maxAgeMs: 60_000, now: () => 0 });
    expect(await permissions.mayTriage(octokit, place, 'lee')).toBe(may);
  });

  it('is asked once a minute, and lost when it is taken away', async () => {
    const { octokit, scope, conversation } = recordedGitHub();
    scope.get(path).reply(200, { permission: 'write', role_name: 'write' });
    scope.get(path).reply(404, {});
    const clock = handClock();
    const permissions = new Permissions({ maxEntries: 10, maxAgeMs: 60_000, now: clock.now });

    expect(await permissions.mayTriage(octokit, place, 'lee')).toBe(true);
    expect(await permissions.mayTriage(octokit, place, 'Lee')).toBe(true);
    clock.advance(60_000);
    expect(await permissions.mayTriage(octokit, place, 'lee')).toBe(false);
    expect(conversation).toHaveLength(2);
  });
});
