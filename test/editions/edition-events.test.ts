import { describe, expect, it } from 'vitest';
import { createEditionEvents } from '../../src/editions/edition-events.ts';
import type { EditionJob } from '../../src/queue/edition-queue.ts';

const SITE = { name: 'website', owner: { login: 'press' }, default_branch: 'main' };
const push = {
  installation: { id: 7 },
  repository: SITE,
  ref: 'refs/heads/main',
  commits: [{ added: ['notices/v2.md'] }],
};

describe('an event', () => {
  it.each<[string, string, object, readonly string[]]>([
    ['a push of a notice', 'push', push, ['website', 'book']],
    ['a push that removes one', 'push', { ...push, commits: [{ removed: ['a/b.yml'] }] }, ['website', 'book']],
    ['a push of other files', 'push', { ...push, commits: [{ modified: ['src/a.js'] }] }, []],
    ['a push to another branch', 'push', { ...push, ref: 'refs/heads/draft' }, []],
    ['a push where the app is not installed', 'push', { ...push, installation: undefined }, []],
    ['a release', 'release.published', { installation: { id: 7 }, repository: SITE }, ['website', 'book']],
    [
      'a release that is deleted',
      'release.deleted',
      { installation: { id: 7 }, repository: SITE },
      ['website', 'book'],
    ],
  ])(
    '%s asks whether there is a new edition, wherever the publication is read from there',
    async (_, name, payload, expected) => {
      const jobs: EditionJob[] = [];
      const handlers = new Map<string, (event: { payload: object }) => Promise<void>>();
      const fedBy = async (id: number, { repo }: { repo: string }) =>
        id === 7 && repo === 'website' ? [{ owner: 'press', repo: 'book' }] : [];
      createEditionEvents(
        { request: async (job) => void jobs.push(job) },
        { fedBy },
      )({
        on: (names: string | readonly string[], handle: (event: { payload: object }) => Promise<void>) => {
          for (const one of [names].flat()) handlers.set(one, handle);
        },
      } as never);

      await handlers.get(name)?.({ payload });

      expect(jobs.map(({ repo }) => repo)).toEqual(expected);
    },
  );
});
