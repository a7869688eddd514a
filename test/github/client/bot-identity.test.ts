import { expect, it } from 'vitest';
import { createBotIdentity } from '../../../src/github/client/bot-identity.ts';
import { recordedGitHub, recordGitHub } from '../recorded-github.ts';

recordGitHub();

it('asks once who we are', async () => {
  const { octokit, scope, conversation } = recordedGitHub();
  scope.get('/app').reply(200, { id: 42, slug: 'chapter-triage' });
  const identity = createBotIdentity(octokit);

  const [first, second] = await Promise.all([identity(), identity()]);

  expect(first).toEqual({ appId: 42, slug: 'chapter-triage', login: 'chapter-triage[bot]' });
  expect(second).toBe(first);
  expect(conversation).toEqual(['GET /app']);
});

it('asks again after a failure', async () => {
  const { octokit, scope } = recordedGitHub();
  scope.get('/app').reply(503, {});
  scope.get('/app').reply(200, { id: 42, slug: 'chapter-triage' });
  const identity = createBotIdentity(octokit);

  await expect(identity()).rejects.toMatchObject({ status: 503 });
  expect((await identity()).appId).toBe(42);
});
