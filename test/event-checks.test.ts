import { describe, expect, it } from 'vitest';
import { type CommitEvent, checksOf } from '../src/event-checks.ts';

const repository = { name: 'book', owner: { login: 'press' }, default_branch: 'main' };
const base = 'a'.repeat(40);
const head = 'b'.repeat(40);
const push: CommitEvent = {
  installation: { id: 7 },
  repository,
  ref: 'refs/heads/main',
  before: base,
  after: head,
  commits: [{ added: ['contents/v2.txt'], modified: [], removed: [] }],
};
const address = { installationId: 7, owner: 'press', repo: 'book', base, head };

describe('checksOf', () => {
  it('checks what a push brings to the default branch', () => {
    expect(checksOf(push)).toEqual([{ ...address, from: 'push' }]);
    expect(checksOf({ ...push, before: '0'.repeat(40) })).toEqual([{ ...address, base: null, from: 'push' }]);
  });

  it('checks every pull request, since its event does not say what it changes', () => {
    const event = { installation: { id: 7 }, repository, pull_request: { base: { sha: base }, head: { sha: head } } };
    expect(checksOf(event)).toEqual([{ ...address, from: 'pull request' }]);
  });

  it.each<[string, Partial<CommitEvent>]>([
    ['to another branch', { ref: 'refs/heads/draft' }],
    ['of a tag', { ref: 'refs/tags/main' }],
    ['that removes the branch', { deleted: true }],
    ['of other files', { commits: [{ added: ['src/a.ts'], modified: ['logo.png'] }] }],
  ])('drops a push %s', (_, change) => {
    expect(checksOf({ ...push, ...change })).toEqual([]);
  });

  it('can not tell what a push of very many commits brings', () => {
    const commits = Array.from({ length: 2048 }, () => ({ added: ['a.png'] }));
    expect(checksOf({ ...push, commits })).toHaveLength(1);
  });
});
