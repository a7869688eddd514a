import { generateKeyPairSync } from 'node:crypto';
import { Probot } from 'probot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { githubRefusalOf } from '../../../src/github/client/github-refusal.ts';
import type { Octokit } from '../../../src/github/client/octokit.ts';
import { createPacedOctokit } from '../../../src/github/client/paced-octokit.ts';
import { dataOf, requestGraphql } from '../../../src/github/client/request-graphql.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const FORBIDDEN = 'Resource not accessible by integration';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-01T00:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('a token that ends early', () => {
  it.each([
    ['it was revoked', 401, 'Bad credentials'],
    ['it lacks a permission that was accepted since', 403, FORBIDDEN],
  ])('is replaced, because %s', async (_, status, message) => {
    const { octokit, later, requests, refuse } = await setUp();
    await octokit.request('GET /repos/a/b');
    refuse('token-1', status, { message });
    later();

    await octokit.request('POST /repos/a/b/issues/1/labels', { labels: [] });
    await octokit.request('GET /repos/a/b');

    expect(requests).toEqual([
      'token-1 GET /repos/a/b',
      'token-1 POST /repos/a/b/issues/1/labels',
      'token-2 POST /repos/a/b/issues/1/labels',
      'token-2 GET /repos/a/b',
    ]);
  });

  it('is replaced if GraphQL refuses it', async () => {
    const { octokit, later, requests, refuse } = await setUp();
    await octokit.request('GET /repos/a/b');
    refuse('token-1', 200, { data: null, errors: [{ type: 'FORBIDDEN', message: FORBIDDEN }] });
    later();

    expect(dataOf(await requestGraphql(octokit, 'mutation { x }', {}))).toEqual({});
    expect(requests.slice(1)).toEqual(['token-1 POST /graphql', 'token-2 POST /graphql']);
  });

  it('is replaced once for requests that are refused at the same time', async () => {
    const { octokit, later, requests, refuse } = await setUp();
    await octokit.request('GET /repos/a/b');
    refuse('token-1', 403, { message: FORBIDDEN });
    later();

    await Promise.all([1, 2, 3].map((number) => octokit.request(`GET /repos/a/b/issues/${number}`)));
    expect(requests.filter((one) => one.startsWith('token-2'))).toHaveLength(3);
    expect(requests.filter((one) => one.startsWith('token-3'))).toEqual([]);
  });

  it('is not replaced if a new one would be refused as well', async () => {
    const { octokit, later, requests, refuse } = await setUp();
    for (const token of ['token-1', 'token-2', 'token-3']) refuse(token, 403, { message: FORBIDDEN });
    const ask = () => expect(octokit.request('GET /repos/a/b')).rejects.toMatchObject({ status: 403 });
    for (let time = 0; time < 3; time++) await ask();
    expect(requests.map((one) => one.split(' ')[0])).toEqual(['token-1', 'token-2', 'token-2', 'token-2']);

    later();
    await ask();
    expect(requests.slice(4).map((one) => one.split(' ')[0])).toEqual(['token-2', 'token-3']);
  });

  it.each([
    [404, 'Not Found', 'uninstalled'],
    [403, 'This installation has been suspended', 'suspended'],
  ])('blocks the work if GitHub gives no other: %i', async (status, message, reason) => {
    const { octokit, later, refuse } = await setUp();
    await octokit.request('GET /repos/a/b');
    refuse('token-1', 401, { message: 'Bad credentials' });
    refuse('app', status, { message });
    later();

    const error = await octokit.request('GET /repos/a/b').catch((failed: unknown) => failed);
    expect(githubRefusalOf(error, Date.now(), 60)).toEqual({ kind: 'blocked', reason });
  });
});

/** A GitHub that issues `token-1`, `token-2` …, and answers all requests unless it was told to refuse their token. */
async function setUp() {
  const requests: string[] = [];
  const refusals = new Map<string, readonly [number, object]>();
  let issued = 0;
  const fetch = vi.fn(async (input: unknown, init: { method?: string; headers?: Record<string, string> } = {}) => {
    const { pathname } = new URL(String(input));
    const token = (init.headers?.authorization ?? '').replace(/^token /, '');
    const isApp = pathname.endsWith('/access_tokens');
    if (!isApp) requests.push(`${token} ${init.method} ${pathname}`);
    const [status, body] = refusals.get(isApp ? 'app' : token) ?? [200, { data: {} }];
    if (isApp && status === 200) issued += 1;
    const answer = isApp && status === 200 ? { token: `token-${issued}`, expires_at: '2026-01-01T09:00:00Z' } : body;
    return new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } });
  });
  const log = { debug() {}, info() {}, warn() {}, error() {}, child: () => log };
  const Octokit = createPacedOctokit(undefined, fetch as never);
  const probot = new Probot({ appId: 1, privateKey, secret: 'x', Octokit, log: log as never });
  await probot.ready();
  const octokit = (await probot.auth(7)) as Octokit;
  const later = () => void vi.setSystemTime(Date.now() + 10 * 60_000);
  const refuse = (token: string, status: number, body: object) => void refusals.set(token, [status, body]);
  return { octokit, later, requests, refuse };
}
