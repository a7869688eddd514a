import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServerProcess, startServer } from '../../../demo/server-process.ts';
import { handbookRepositories } from '../../e2e/handbook.ts';
import type { LocalGitHub } from '../../local-github/local-github.ts';
import { startLocalGitHub } from '../../local-github/start-local-github.ts';

const TOKEN = '0123456789abcdef';
const SECRET = 'it-is-a-secret-too';
let folder: string;
let github: LocalGitHub;
let server: ServerProcess;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'board-'));
  const repositories = handbookRepositories();
  const [book] = repositories;
  github = await startLocalGitHub({
    owner: 'press',
    repositories: [...repositories, { ...book, name: 'vault', private: true }],
  });
  const variables = {
    APP_ID: String(github.appId),
    PRIVATE_KEY: github.privateKey,
    WEBHOOK_SECRET: SECRET,
    GITHUB_API_URL: github.url,
    DATA_DIR: join(folder, 'data'),
    PORT: '0',
    BOARD_TOKEN: TOKEN,
  };
  server = await startServer(variables, join(folder, 'server.log'));
  url = `http://127.0.0.1:${server.port}`;
  github.setWebhook(`${url}/api/github/webhooks`, SECRET);
});
afterAll(async () => {
  await server?.stop();
  await github?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

it('shows what the server looked at, tries reports on what GitHub has, and keeps private what is', async () => {
  await github.openIssue('press/book', { title: 'Section 3.1: a step is missing', as: 'reader' });
  await github.grant('press/vault', 'reader', 'pull');
  await github.openIssue('press/vault', { title: 'Section 2.1: unpublished', as: 'reader' });
  const read = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(url + path, { redirect: 'manual', ...init });
    const { headers, status } = answer;
    return {
      status,
      text: await answer.text(),
      cookie: headers.get('set-cookie') ?? '',
      location: headers.get('location'),
    };
  };

  const ours = { 'sec-fetch-site': 'same-origin' };
  const { cookie } = await read('/login', {
    method: 'POST',
    body: new URLSearchParams({ token: TOKEN }),
    headers: ours,
  });
  const headers = { cookie: cookie.split(';')[0] ?? '' };
  const home = async () => (await read('/', { headers })).text;
  await expect.poll(home, { interval: 500 }).toMatch(/"\/r\/press\/book".*"\/r\/press\/vault"/s);

  const shown = await read('/');
  // It is the only one that the visitor may see.
  expect([shown.status, shown.location]).toEqual([303, '/r/press/book']);
  expect((await read('/r/press/book')).text).toMatch(/Section 3\.1: a step is missing.*?section number/s);
  expect((await read('/r/press/vault')).status).toBe(404);
  const report = {
    method: 'POST',
    body: new URLSearchParams({ title: 'Section 3.1', body: 'A step is missing.' }),
    headers: ours,
  };
  const tried = await read('/r/press/book/try', report);
  expect(tried.text).toContain('<mark class="k-number" title="section number">Section 3.1</mark>');
  expect(tried.text).toContain('Thank you for your feedback on The Handbook.');
  expect((await read('/r/press/vault/try', report)).status).toBe(404);

  const all = await read('/health', { headers });
  expect(all.text).toMatch(/Requests left.*?\d/s);
  expect((await read('/r/press/vault', { headers })).text).toContain('Section 2.1: unpublished');
  expect((await read('/r/press/vault/errata', { headers })).text).toContain('Section 2.1: unpublished');

  const { text: metrics } = await read('/metrics');
  expect(metrics).toContain('chapter_triage_looks_total{outcome="changed"}');
  expect(metrics + (await read('/healthz')).text + (await read('/readyz')).text).not.toMatch(
    /press|book|vault|missing/,
  );

  // A public configuration that names a private repository tells nobody that there is one.
  const leaking = 'publication: { name: The Handbook, contents: { repository: press/vault, path: contents } }\n';
  await github.writeFile('press/book', '.github/chapter-triage.yml', leaking);
  const asOperator = { ...report, headers: { ...ours, ...headers } };
  const told = async () => (await read('/r/press/book/try', asOperator)).text;
  await expect.poll(told, { interval: 500 }).toContain('press/vault is private');
  const refused = await read('/r/press/book/try', report);
  expect([refused.status, refused.text.includes('vault')]).toEqual([409, false]);

  // Logged out on the server: what the browser had is worth nothing.
  await read('/logout', { method: 'POST', headers: { ...ours, ...headers } });
  expect((await read('/r/press/vault', { headers })).status).toBe(404);
});
