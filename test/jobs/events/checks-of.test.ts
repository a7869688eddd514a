import { describe, expect, it } from 'vitest';
import { checksOfPullRequest, checksOfPush, mayChangePublication } from '../../../src/jobs/events/checks-of.ts';
import type { PushPayload } from '../../../src/jobs/events/payloads.ts';

const repository = { name: 'book', owner: { login: 'press' }, default_branch: 'main' };
const base = 'a'.repeat(40);
const head = 'b'.repeat(40);
const push: PushPayload = {
  installation: { id: 7 },
  repository,
  ref: 'refs/heads/main',
  before: base,
  after: head,
  commits: [{ added: ['contents/v2.txt'], modified: [], removed: [] }],
};
const address = { installationId: 7, owner: 'press', repo: 'book', base, head };

describe('checks', () => {
  it('checks what a push brings to the default branch', () => {
    expect(checksOfPush(push)).toEqual([{ ...address, from: 'push' }]);
    expect(checksOfPush({ ...push, before: '0'.repeat(40) })).toEqual([{ ...address, base: null, from: 'push' }]);
  });

  it('checks every pull request, since its event does not say what it changes', () => {
    const event = { installation: { id: 7 }, repository, pull_request: { base: { sha: base }, head: { sha: head } } };
    expect(checksOfPullRequest(event)).toEqual([{ ...address, from: 'pull request' }]);
  });

  it.each<[string, Partial<PushPayload>]>([
    ['to another branch', { ref: 'refs/heads/draft' }],
    ['of a tag', { ref: 'refs/tags/main' }],
    ['that removes the branch', { deleted: true }],
    ['of other files', { commits: [{ added: ['src/a.ts'], modified: ['logo.png'] }] }],
  ])('drops a push %s', (_, change) => {
    expect(checksOfPush({ ...push, ...change })).toEqual([]);
  });

  it.each(['md', 'markdown', 'MD', 'qmd', 'adoc', 'asc', 'txt', 'jsonl', 'yml', 'yaml'])(
    'checks a push of nothing but a .%s file, and makes an edition job of it',
    (ending) => {
      const commits = [{ added: [], modified: [`book/one.${ending}`], removed: [] }];
      expect(checksOfPush({ ...push, commits })).toHaveLength(1);
      expect(mayChangePublication({ ...push, commits })).toBe(true);
    },
  );

  it('can not tell what a push of very many commits brings', () => {
    const commits = Array.from({ length: 2048 }, () => ({ added: ['a.png'] }));
    expect(checksOfPush({ ...push, commits })).toHaveLength(1);
  });
});
