import { describe, expect, it } from 'vitest';
import { registerEvents } from '../../../src/app.ts';
import { createWebhooks } from '../../../src/github/client/webhooks.ts';
import { performEffect } from '../../../src/jobs/events/perform-effect.ts';
import type { EditionJob } from '../../../src/store/queue/edition-queue.ts';

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
      const fedBy = async (id: number, { repo }: { repo: string }) =>
        id === 7 && repo === 'website' ? [{ owner: 'press', repo: 'book' }] : [];
      const queue = { editions: { request: async (job: EditionJob) => void jobs.push(job) } };
      const webhooks = createWebhooks('secret');
      registerEvents(webhooks, async (effect, delivery) => {
        if (effect.type === 'edition') await performEffect({ queue, editions: { fedBy } } as never, effect, delivery);
      });

      const [event = '', action] = name.split('.');
      await webhooks.receive({ id: '1', name: event, payload: { ...payload, action } } as never);

      expect(jobs.map(({ repo }) => repo)).toEqual(expected);
    },
  );
});
