import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Octokit } from '../../../src/github/client/octokit.ts';
import { lookAsPerson } from '../../../src/jobs/backfill/look-as-person.ts';

const subject = { owner: 'press', repo: 'book', kind: 'issue' as const, number: 1 };

it('does not count a look as done that the signal ended', async () => {
  const controller = new AbortController();
  const request = async () => {
    controller.abort();
    throw new Error('no answer');
  };

  const looks = await lookAsPerson({ request } as unknown as Octokit, [subject], pino({ level: 'silent' }), {
    signal: controller.signal,
    take: async () => {},
    tell: () => {},
  });

  expect(looks).toEqual({ done: 0, failed: [] });
});
