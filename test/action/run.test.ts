import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bareEnvironment } from '../bare-environment.ts';
import { handbookRepositories } from '../e2e/handbook.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';

const BOOK = 'press/book';
const BOT = 'github-actions[bot]';
const DEPLOYMENT = 'chapter: Deployment';

let github: LocalGitHub;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'action-'));
  github = await startLocalGitHub({
    owner: 'press',
    // The token of a workflow is one of GitHub's own app, with the permissions that docs/action.md asks for.
    app: {
      id: 15368,
      slug: 'github-actions',
      permissions: { metadata: 'read', contents: 'read', issues: 'write', discussions: 'write' },
    },
    repositories: handbookRepositories(),
  });
});
afterAll(async () => {
  await github?.close();
  await rm(folder, { recursive: true, maxRetries: 5 });
});
beforeEach(() => {
  github.clearRequests();
  github.clearDeliveries();
});

describe("with the workflow's token alone", () => {
  it('an issue gets its label and one acknowledgement, and the same event changes nothing again', async () => {
    const number = await github.openIssue(BOOK, { title: 'Section 3.1: a step is missing', as: 'reader' });
    const run = await runOn('issues');

    expect(run).toMatchObject({ code: 0, output: expect.stringContaining('outcome="changed"') });
    const { labels, comments } = await github.issue(BOOK, number);
    expect(labels).toEqual([DEPLOYMENT]);
    expect(comments).toEqual([expect.objectContaining({ author: BOT, byApp: true })]);

    github.clearRequests();
    expect(await runOn('issues')).toMatchObject({ output: expect.stringContaining('outcome="unchanged"') });
    expect(github.writes).toEqual([]);
  });

  it('a discussion as well', async () => {
    const number = await github.openDiscussion(BOOK, { title: 'Section 3.1: why?', body: '', as: 'reader' });
    expect(await runOn('discussion')).toMatchObject({ code: 0 });

    const { labels, comments } = await github.discussion(BOOK, number);
    expect(labels).toEqual([DEPLOYMENT]);
    expect(comments).toHaveLength(1);

    github.clearRequests();
    expect(await runOn('discussion')).toMatchObject({ output: expect.stringContaining('outcome="unchanged"') });
    expect(github.writes).toEqual([]);
  });

  it('a command is obeyed', async () => {
    const number = await github.openIssue(BOOK, { title: 'Section 3.1: wrong', as: 'reader' });
    await runOn('issues');
    await github.comment(BOOK, number, '/chapter 2.1', 'reader');
    expect(await runOn('issue_comment')).toMatchObject({ code: 0 });

    const { labels, comments } = await github.issue(BOOK, number);
    expect(labels).toEqual(['chapter: Alerting']);
    expect(comments.map(({ author }) => author)).toEqual([BOT, 'reader']);
  });

  it('a timer finds what no event told, as many as it may', async () => {
    const missed = await github.openIssue(BOOK, { title: 'Section 2.1: missed', as: 'reader' });
    const debated = await github.openDiscussion(BOOK, { title: 'Section 2.1: debated', body: '', as: 'reader' });
    const bounded = await run({ GITHUB_EVENT_NAME: 'schedule', INPUT_MOST: '1' }, {});
    expect(bounded.output).toContain('::warning::more subjects changed than one run looks at');

    expect(await run({ GITHUB_EVENT_NAME: 'schedule' }, {})).toMatchObject({ code: 0 });
    expect((await github.issue(BOOK, missed)).labels).toEqual(['chapter: Alerting']);
    expect((await github.discussion(BOOK, debated)).labels).toEqual(['chapter: Alerting']);
  });

  it('a timer does not acknowledge what was labelled quietly', async () => {
    const number = await github.openIssue(BOOK, { title: 'Section 2.1: silent', as: 'reader' });
    await github.addLabel(BOOK, number, 'chapter: Alerting', BOT);
    await github.settled();
    github.clearRequests();

    expect(await run({ GITHUB_EVENT_NAME: 'schedule' }, {})).toMatchObject({ code: 0 });
    expect((await github.issue(BOOK, number)).comments).toEqual([]);
    expect(github.writes).toEqual([]);
  });
});

describe('a run that fails', () => {
  it('shows a mistake of the configuration at its line', async () => {
    await github.openIssue('press/broken', { title: 'Section 3.1', as: 'reader' });
    const { code, output } = await runOn('issues', { GITHUB_REPOSITORY: 'press/broken' });

    expect(code).toBe(1);
    expect(output).toMatch(/^::error file=\.github\/chapter-triage\.yml,line=4::.*colour/m);
    expect(github.writes).toEqual([]);
  });

  it('names an event that it can do nothing with, and a wrong input', async () => {
    const pushed = await run({ GITHUB_EVENT_NAME: 'push' }, {});
    expect(pushed).toMatchObject({
      code: 1,
      output: expect.stringContaining('the event push is not about an issue or discussion'),
    });
    const many = await run({ GITHUB_EVENT_NAME: 'schedule', INPUT_MOST: 'all' }, {});
    expect(many).toMatchObject({ code: 1, output: expect.stringContaining('most is not a whole number') });
  });

  it('says that GitHub refuses', async () => {
    github.setRequestFault(({ method }) =>
      method === 'POST'
        ? { kind: 'status', status: 403, body: '{"message":"Resource not accessible by integration"}' }
        : null,
    );
    await github.openIssue(BOOK, { title: 'Section 3.1: refused', as: 'reader' });
    const { code, output } = await runOn('issues');
    github.setRequestFault(null);

    expect(code).toBe(1);
    expect(output).toMatch(/^::error::GitHub refuses .*permissions/m);
  });
});

/** Runs the action on what a person last did, as a workflow's event file holds it. */
async function runOn(event: string, variables: Readonly<Record<string, string>> = {}) {
  await github.settled();
  const payloads = github.deliveries
    .filter((one) => one.event === event)
    .map((one) => one.payload as unknown as Payload);
  const { installation: _, ...payload } = payloads.findLast(({ sender }) => sender.login !== BOT)!;
  return run({ GITHUB_EVENT_NAME: event, ...variables }, payload);
}

interface Payload {
  readonly installation: unknown;
  readonly sender: { readonly login: string };
}

async function run(variables: Readonly<Record<string, string>>, payload: object) {
  const path = join(folder, 'event.json');
  await writeFile(path, JSON.stringify(payload));
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/action/main.ts')], {
    cwd: folder,
    env: bareEnvironment({
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: BOOK,
      GITHUB_EVENT_PATH: path,
      INPUT_TOKEN: github.tokenOf(BOT),
      ...variables,
    }),
  });
  const [output, problems, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: code as number, output: output + problems };
}
