import { randomBytes } from 'node:crypto';
import { describe, it } from 'vitest';
import { handbookRepositories } from '../e2e/handbook.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';
import { startKillableServer } from './killable-server.ts';
import { createPlace } from './place.ts';
import { serverVariables } from './server-variables.ts';
import { verdict } from './verdict.ts';
import { untilAtRest } from './waiting-jobs.ts';

const BOOK = 'press/book';
/** GitHub ends what takes ten seconds. */
const GITHUB_TAKES = 7_000;

describe.concurrent('a comment that GitHub writes after its process has ended', () => {
  it.for([
    ['pglite', 'SIGKILL', 'issue'],
    ['pglite', 'SIGTERM', 'discussion'],
    ['postgres', 'SIGTERM', 'issue'],
  ] as const)('is the only one: %s, %s, %s', async ([database, signal, kind], { expect }) => {
    const secret = randomBytes(20).toString('hex');
    const github = await startLocalGitHub({ owner: 'press', repositories: handbookRepositories() });
    const place = await createPlace(database);
    const variables = { ...place.variables, ...serverVariables(github, secret) };
    const hook = (port: number) => github.setWebhook(`http://127.0.0.1:${port}/api/github/webhooks`, secret);
    const sent = Promise.withResolvers<void>();
    github.setRequestFault(({ method, path, body }) => {
      const isComment = method === 'POST' && (/comments$/.test(path) || String(body).includes('addDiscussionComment'));
      if (!isComment) return null;
      github.setRequestFault(null);
      sent.resolve();
      return { kind: 'delay', ms: GITHUB_TAKES };
    });
    const first = await startKillableServer(variables);
    hook(first.port);
    const report = { title: 'Section 3.1: a step is missing', body: 'The second.', as: 'reader' };
    const number = await (kind === 'issue' ? github.openIssue(BOOK, report) : github.openDiscussion(BOOK, report));
    await sent.promise;
    await first.kill(signal);

    const second = await startKillableServer(variables);
    hook(second.port);
    const looks = () => second.lines.filter(({ msg }) => msg === 'look').map(({ outcome }) => outcome);
    // What happens meanwhile must not let a look through either.
    if (kind === 'issue') await github.editIssue(BOOK, number, { body: 'The third one.', as: 'reader' });
    await expect.poll(looks).toContainEqual(expect.stringContaining('changed'));
    await untilAtRest(github, second.port);
    const seen = await github[kind](BOOK, number);
    await second.kill('SIGKILL');
    await github.close();
    await place.remove();

    expect(verdict(seen, github.botLogin, ['chapter: Deployment'])).toBeNull();
  });
});
