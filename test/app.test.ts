import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nock from 'nock';
import { Probot, ProbotOctokit } from 'probot';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import chapterTriage, { startApp } from '../src/app.ts';
import type { Sweep } from '../src/store/queue/sweep-queue.ts';
import { fileAnswer, folderAnswer, shaOf } from './github/stored-files.ts';

// The application as a user of Probot loads it: `probot run`, or a test such as this one.

const CONTENTS = '1 Introduction .... 1\n2 Alerting .... 10\n3 Rollout .... 20\n';
const CONFIGURATION = 'publication: { name: Handbook, contents: { path: contents } }\n';
const repository = { name: 'book', full_name: 'press/book', owner: { login: 'press' }, private: false };
const issue = {
  number: 5,
  title: 'Typo in chapter 3',
  body: 'A letter is missing.',
  created_at: '2026-11-20T00:00:00Z',
  updated_at: '2026-11-20T00:00:00Z',
  state: 'open',
  locked: false,
  comments: 0,
  labels: [],
  milestone: null,
  closed_at: null,
  repository_url: 'https://api.github.com/repos/press/book',
  user: { login: 'reader', type: 'User' },
};
const discussion = {
  repository: {
    id: 'R',
    labels: { nodes: [{ id: 'L', name: 'chapter: Alerting', color: '0e8a16', description: 'Handbook: 2 Alerting' }] },
    discussion: {
      id: 'D',
      number: 6,
      title: 'About section 2',
      body: 'A letter is missing.',
      createdAt: '2026-11-20T00:00:00Z',
      updatedAt: '2026-11-20T00:00:00Z',
      locked: false,
      closed: false,
      closedAt: null,
      stateReason: null,
      repository: { nameWithOwner: 'press/book' },
      category: { name: 'General', isAnswerable: false },
      author: { __typename: 'User', login: 'reader' },
      labels: { nodes: [] },
      reactionGroups: [],
      comments: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
    },
  },
};
const sender = { login: 'reader', type: 'User' };
const installation = { id: 7 };

const folder = mkdtempSync(join(tmpdir(), 'chapter-triage-'));
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const requested: { path: string; body: unknown }[] = [];
let probot: Probot;

beforeAll(async () => {
  nock.disableNetConnect();
  const scope = nock('https://api.github.com').persist();
  for (const method of ['get', 'post'] as const) {
    scope[method](/.*/).reply(async (request: Request) => {
      const path = decodeURIComponent(new URL(request.url).pathname);
      const text = await request.text();
      const body = text === '' ? null : JSON.parse(text);
      if (method === 'post') requested.push({ path, body });
      return answer(method, path, body);
    });
  }
  vi.stubEnv('DATA_DIR', folder);
  vi.stubEnv('LOG_LEVEL', 'silent');
  probot = new Probot({
    appId: 1,
    privateKey,
    secret: 'secret',
    logLevel: 'fatal',
    Octokit: ProbotOctokit.defaults({ retry: { enabled: false }, throttle: { enabled: false } }),
  });
  await probot.load(chapterTriage);
}, 120_000);
afterAll(() => {
  nock.cleanAll();
  nock.enableNetConnect();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it('labels and acknowledges an issue that is opened', async () => {
  const payload = { action: 'opened', issue: { number: 5 }, repository, sender, installation };
  await probot.receive({ id: '1', name: 'issues', payload } as never);

  const labels = await request('/repos/press/book/issues/5/labels');
  expect(labels).toEqual({ labels: ['chapter: Rollout'] });
  const comment = (await request('/repos/press/book/issues/5/comments')) as { body: string };
  expect(comment.body).toContain('Rollout');
});

it('labels and acknowledges a discussion that is created', async () => {
  const payload = { action: 'created', discussion: { number: 6 }, repository, sender, installation };
  await probot.receive({ id: '2', name: 'discussion', payload } as never);

  const isWrite = (body: unknown) => JSON.stringify(body).includes('addDiscussionComment');
  const { variables } = (await request('/graphql', isWrite)) as { variables: Record<string, object> };
  expect(variables).toMatchObject({
    input0: { labelIds: ['L'] },
    input2: { body: expect.stringContaining('Alerting') },
  });
});

it('asks at its start for a sweep of what was missed, also where it only accepts webhooks', async () => {
  const requested: Sweep[] = [];
  const sweeps = { request: async (sweep: Sweep) => void requested.push(sweep) };
  const parts = { probot, environment: { role: 'web' }, queue: { sweeps }, log: probot.log };
  await startApp(probot, parts as never);
  expect(requested).toEqual([{ kind: 'all' }]);
});

/** The body of the request that is made to a path. */
async function request(path: string, isWanted: (body: unknown) => boolean = () => true): Promise<unknown> {
  const find = () => requested.find((one) => one.path === path && isWanted(one.body));
  await vi.waitFor(() => expect(find(), `a request to ${path}`).toBeDefined(), 60_000);
  return find()?.body;
}

/** What GitHub would answer. */
function answer(method: string, path: string, body: unknown): [number, unknown?] {
  const [, rest = ''] = path.split('/repos/press/book');
  const found = {
    'GET /app': { id: 1, slug: 'chapter-triage' },
    'GET /app/installations': [],
    'POST /app/installations/7/access_tokens': { token: 'token', expires_at: '2999-01-01T00:00:00Z' },
    'GET /repos/press/book': repository,
    'GET /issues/5': issue,
    'GET /contents/.github/chapter-triage.yml': fileAnswer('.github/chapter-triage.yml', CONFIGURATION),
    [`GET /git/blobs/${shaOf(CONTENTS)}`]: { encoding: 'base64', content: Buffer.from(CONTENTS).toString('base64') },
    'GET /contents/contents': folderAnswer({ 'contents/v1.0.txt': CONTENTS }),
    'GET /releases': [],
    'GET /labels': [],
    'GET /issues/5/events': [],
    'POST /issues/5/labels': [],
    'POST /issues/5/comments': { id: 1 },
    'POST /labels': {},
    'POST /graphql': {
      data: (body as { query?: string } | null)?.query?.startsWith('query') ? discussion : { write0: {}, write1: {} },
    },
  }[`${method.toUpperCase()} ${rest || path}`];
  return found === undefined ? [404, { message: 'Not Found' }] : [200, found];
}
