import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverVariables } from '../test/durability/server-variables.ts';
import { SECRET } from './stage.ts';

/** A GitHub that knows by heart what a look asks, for loads that the local GitHub is too slow for. It keeps nothing. */
export interface FakeGitHub {
  readonly url: string;
  /** What a server needs to know of it. */
  readonly variables: Readonly<Record<string, string>>;
  close(): void;
}

const FILES: Readonly<Record<string, string>> = {
  '.github/chapter-triage.yml': 'publication:\n  name: The Handbook\n  contents: { path: contents }\n',
  'contents/v1.0.txt': '1 Introduction .... 1\n2 Alerting .... 10\n3 Deployment .... 20\n3.1 Rollback .... 25\n',
};

const ACCOUNT = { login: 'press', id: 1, type: 'Organization' };
const REPOSITORY = {
  id: 1,
  name: 'book',
  full_name: 'press/book',
  private: false,
  owner: ACCOUNT,
  default_branch: 'main',
};

export async function startFakeGitHub(): Promise<FakeGitHub> {
  const server: Server = createServer((request, response) => {
    request.resume().once('end', () => {
      const url = new URL(request.url ?? '/', 'http://fake');
      const answer = answerTo(request.method ?? 'GET', decodeURIComponent(url.pathname));
      response.writeHead(answer === null ? 404 : request.method === 'POST' ? 201 : 200, {
        'content-type': 'application/json; charset=utf-8',
      });
      response.end(JSON.stringify(answer ?? { message: 'Not Found' }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const variables = serverVariables({ appId: 1, privateKey: key, url }, SECRET);
  return { url, variables, close: () => void server.close() };
}

function answerTo(method: string, path: string): unknown {
  if (path.endsWith('/access_tokens')) {
    return { token: 'ghs_x', expires_at: new Date(Date.now() + 3_600_000).toISOString(), permissions: {} };
  }
  if (path === '/app') return { id: 1, slug: 'chapter-triage' };
  if (path === '/app/installations') return [];
  if (method !== 'GET') return { id: 1 };
  if (path === '/repos/press/book') return REPOSITORY;
  if (path === '/repos/press/book/labels') {
    return [{ name: 'chapter: Deployment', color: '000000', description: null }];
  }
  const [, issue] = /^\/repos\/press\/book\/issues\/(\d+)$/.exec(path) ?? [];
  if (issue !== undefined) return issueOf(Number(issue));
  const [, sha] = /^\/repos\/press\/book\/git\/blobs\/(\w+)$/.exec(path) ?? [];
  const [, place] = /^\/repos\/press\/book\/contents\/(.*)$/.exec(path) ?? [];
  const entries = Object.entries(FILES).map(([name, text], index) => ({
    type: 'file',
    path: name,
    sha: `a${index}`,
    size: text.length,
    encoding: 'base64',
    content: Buffer.from(text).toString('base64'),
  }));
  if (sha !== undefined) return entries.find((entry) => entry.sha === sha) ?? null;
  if (place === undefined) return null;
  const inside = entries.filter((entry) => entry.path.startsWith(`${place}/`));
  return entries.find((entry) => entry.path === place) ?? (inside.length > 0 ? inside : null);
}

function issueOf(number: number) {
  return {
    number,
    title: `Section 3.1: step ${number} is missing`,
    body: 'It says to roll back, and then '.repeat(20),
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    user: { login: 'reader', type: 'User' },
    labels: [],
    state: 'open',
    locked: false,
    comments: 0,
    repository_url: 'http://fake/repos/press/book',
  };
}
