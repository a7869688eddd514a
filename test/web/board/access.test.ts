import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptRecord } from '../../../src/core/record/kept-record.ts';
import { SESSION_SECONDS } from '../../../src/web/board/access/session.ts';
import { createBoardApp } from '../../../src/web/board/board-app.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';
import { boardSources, memorySessions, startBoard, TOKEN } from './start-board.ts';
import { whitepaper } from './whitepaper.ts';

const SECRET = 'Unpublished';
const kept = (repo: string, isPrivate: boolean): KeptRecord => ({
  ...sampleRecord(1, { subject: { owner: 'press', repo, kind: 'issue', number: 1 } }),
  ...(isPrivate && { publication: SECRET, title: SECRET, labels: [SECRET], edition: SECRET }),
  isPrivate,
  lookedAt: '2026-05-01T00:00:00.000Z',
});
const records = [kept('book', false), kept('secret', true)];
type Board = Awaited<ReturnType<typeof startBoard>>;
let open: Board;
let closed: Board;
let tokenless: Board;
const ends = new Map<string, number>();
const sessions = memorySessions(ends);
beforeAll(async () => {
  open = await startBoard(records, { sessions });
  closed = await startBoard(records, { visibility: 'closed', sessions });
  tokenless = await startBoard(records, {
    token: null,
    publicationOf: async (_, seesPrivate) => (seesPrivate ? whitepaper : 'hidden'),
  });
});
afterAll(async () => {
  await Promise.all([open, closed, tokenless].map((board) => board.stop()));
});

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Every page that there is; what is for all methods guards pages and is none. */
const ROUTES: readonly Route[] = createBoardApp(boardSources([])).routes.filter(({ method }) => method !== 'ALL');

function ask(board: Board, { method, path }: Route, repo: string, headers = {}) {
  const address = path.replace(':owner', 'press').replace(':repo', repo);
  const body = method === 'POST' ? new URLSearchParams({ title: '5.3.1', body: 'x', token: 'wrong' }) : null;
  return fetch(board.url + address, {
    method,
    body,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    redirect: 'manual',
  });
}

const name = ({ method, path }: Route) => `${method} ${path}`;
const routes = [...new Map(ROUTES.map((route) => [name(route), route] as const))];
const ofRepositories = routes.filter(([, { path }]) => path.includes(':repo'));

it('has pages', () => {
  expect(routes.length).toBeGreaterThanOrEqual(10);
  expect(ofRepositories.map(([one]) => one)).toContain('POST /r/:owner/:repo/try');
});

describe.each(routes)('%s', (_, route) => {
  it('shows nobody without the token anything of a private repository', async () => {
    for (const board of [open, closed, tokenless]) {
      for (const headers of [{}, { cookie: 'chapter-triage=1.x' }, { cookie: `chapter-triage=${TOKEN}` }]) {
        const answer = await ask(board, route, 'secret', headers);
        expect(await answer.text()).not.toContain(SECRET);
        expect([...answer.headers].join()).not.toContain(SECRET);
      }
    }
  });

  it('sends what keeps a browser from running anything else', async () => {
    for (const board of [open, closed]) {
      const { headers } = await ask(board, route, 'book');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  it('takes no form from another site', async () => {
    if (route.method !== 'POST') return;
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'none', origin: 'null' },
      { 'sec-fetch-site': 'none', origin: 'not an origin' },
      { 'sec-fetch-site': '' },
    ]) {
      expect((await ask(open, route, 'book', headers)).status).toBe(403);
    }
  });
});

describe.each(ofRepositories)('%s', (_, route) => {
  it('answers for a private repository as for one that does not exist', async () => {
    for (const board of [open, closed, tokenless]) {
      const [secret, missing] = await Promise.all(['secret', 'absent'].map((repo) => ask(board, route, repo)));
      const [shown, expected] = await Promise.all([secret?.text(), missing?.text()]);
      expect(secret?.status).toBe(missing?.status);
      expect(shown?.replaceAll('secret', 'absent')).toBe(expected);
      expect(secret?.status).toBe(board === closed && route.method === 'GET' ? 303 : 404);
    }
  });

  it('shows who is logged in everything, and lets nobody keep it', async () => {
    for (const board of [open, closed]) {
      const answer = await ask(board, route, 'secret', { cookie: await board.cookie() });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(SECRET);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('the overview', () => {
  it('tells the health to who is logged in, and to nobody else', async () => {
    const home = { method: 'GET', path: '/health' } as const;
    expect(await (await ask(open, home, '')).text()).not.toContain('4,321');
    expect(await (await ask(open, home, '', { cookie: await open.cookie() })).text()).toContain('4,321');
  });

  it('leads to the log-in where the board is closed', async () => {
    const answer = await fetch(closed.url, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?then=%2F']);
  });
});

describe('a public repository that became private since its last look', () => {
  it('is not tried on by who is not logged in', async () => {
    const answer = await ask(tokenless, { method: 'POST', path: '/r/:owner/:repo/try' }, 'book');
    expect(answer.status).toBe(404);
  });
});

describe('logging in', () => {
  const logIn = (board: Board, token: string, then = '/', headers = {}) =>
    fetch(`${board.url}/login?then=${encodeURIComponent(then)}`, {
      method: 'POST',
      body: new URLSearchParams({ token }),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      redirect: 'manual',
    });

  it('keeps a random name of the session, and never the token, where no script can read it', async () => {
    const answer = await logIn(closed, TOKEN, '/r/press/book');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/r/press/book']);
    const cookie = answer.headers.get('set-cookie');
    expect(cookie).toMatch(
      /^chapter-triage=[\w-]{43}\.[\w%]{40,60}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(cookie).not.toContain(TOKEN);
    const name = cookie?.slice('chapter-triage='.length, cookie.indexOf('.'));
    expect([...ends.keys()].at(-1)).toBe(
      createHash('sha256')
        .update(name ?? '')
        .digest('hex'),
    );
  });

  it('gives each log-in a session of its own, also in one second', async () => {
    const [one, other] = await Promise.all([closed.cookie(), closed.cookie()]);
    expect(one).not.toBe(other);
  });

  it('keeps it for this host alone behind https', async () => {
    const cookie = (await logIn(closed, TOKEN, '/', { 'x-forwarded-proto': 'https' })).headers.get('set-cookie');
    expect(cookie).toMatch(/^__Host-chapter-triage=.*; Secure;/);
    const [pair = ''] = cookie?.split(';') ?? [];
    const secure = { cookie: pair, 'x-forwarded-proto': 'https' };
    expect((await fetch(closed.url, { headers: secure, redirect: 'manual' })).status).toBe(200);
    expect((await fetch(closed.url, { headers: { cookie: pair }, redirect: 'manual' })).status).toBe(303);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/r/a/b/../../..', 'javascript:alert(1)', ''])(
    'leads from %j to no other site',
    async (then) => {
      expect((await logIn(closed, TOKEN, then)).headers.get('location')).toBe('/');
    },
  );

  it('takes a form of ours from a browser that says its origin only, with a proxy between that speaks https', async () => {
    const headers = { 'sec-fetch-site': '', origin: closed.url.replace('http:', 'https:') };
    expect((await logIn(closed, TOKEN, '/', headers)).status).toBe(303);
  });

  it('takes no token of more than 4 KiB', async () => {
    expect((await logIn(closed, 'x'.repeat(5000))).status).toBe(413);
  });

  it('says that it is wrong, and after ten times that it is enough, but takes the right one', async () => {
    const board = await startBoard(records, { visibility: 'closed' });
    const statuses = [];
    for (let time = 0; time < 11; time++) statuses.push((await logIn(board, `${TOKEN}${time}`)).status);
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    expect((await logIn(board, 'another mistake')).status).toBe(401);
    expect((await logIn(board, TOKEN)).status).toBe(303);
    await board.stop();
  });

  it('counts wrong tokens that come all at once as well', async () => {
    let begun = 0;
    const now = () => {
      begun += 1;
      return Date.now();
    };
    const board = await startBoard(records, { visibility: 'closed', now });
    const finish: (() => void)[] = [];
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      cookie: 'chapter-triage=1.x',
    };
    const answers = Array.from({ length: 15 }, () => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(Buffer.from('token=wrong'));
          finish.push(() => stream.close());
        },
      });
      return fetch(`${board.url}/login`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    });
    await expect.poll(() => begun).toBe(15);
    for (const one of finish) one();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([...Array(10).fill(401), ...Array(5).fill(429)]);
    await board.stop();
  });

  it('is for nobody without a token, not even with an empty one', async () => {
    expect((await logIn(tokenless, '')).status).toBe(401);
    expect((await logIn(tokenless, 'undefined')).status).toBe(401);
  });
});

describe('a session', () => {
  const isOpen = async (board: Board, cookie: string) =>
    (await ask(board, { method: 'GET', path: '/' }, '', { cookie })).status === 200;

  it('ends', async () => {
    let now = Date.parse('2026-11-20T08:00:00Z');
    const board = await startBoard(records, { visibility: 'closed', now: () => now });
    const cookie = await board.cookie();
    now += SESSION_SECONDS * 1000 - 1;
    expect(await isOpen(board, cookie)).toBe(true);
    now += 1;
    expect(await isOpen(board, cookie)).toBe(false);
    await board.stop();
  });

  it('is open in every process with the same token, and in none with another', async () => {
    const other = await startBoard(records, { visibility: 'closed', token: `${TOKEN}.`, sessions });
    const cookie = await open.cookie();
    expect(await isOpen(closed, cookie)).toBe(true);
    expect(await isOpen(other, cookie)).toBe(false);
    await other.stop();
  });

  it('ends where it is logged out, in every process, though its cookie was copied, and no other with it', async () => {
    const [cookie, another] = [await open.cookie(), await open.cookie()];
    const answer = await ask(open, { method: 'POST', path: '/logout' }, '', { cookie });
    expect(answer.headers.get('set-cookie')).toMatch(/^chapter-triage=; Max-Age=0; Path=\/;/);
    for (const board of [open, closed]) {
      const isSeen = async (one: string) =>
        (await ask(board, { method: 'GET', path: '/r/:owner/:repo' }, 'secret', { cookie: one })).status === 200;
      expect([await isSeen(cookie), await isSeen(another)]).toEqual([false, true]);
    }
  });

  it('cannot be made up, nor named by what the store has', async () => {
    const [, name = '', signature = ''] = /=([\w-]+)(\..*)$/.exec(await closed.cookie()) ?? [];
    const hash = [...ends.keys()].at(-1);
    expect(await isOpen(closed, `chapter-triage=${name}${signature}`)).toBe(true);
    for (const made of [`${name}.`, `${name}`, `${hash}${signature}`, `${hash}`, '']) {
      expect(await isOpen(closed, `chapter-triage=${made}`)).toBe(false);
    }
  });
});

describe('somebody who asks for page after page', () => {
  it('has to wait, and keeps nobody from logging in and from seeing all that the operator may', async () => {
    const board = await startBoard(records);
    const home = { method: 'GET', path: '/' } as const;
    const flood = Array.from({ length: 601 }, () => ask(board, { method: 'GET', path: '/nothing' }, ''));
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    const answer = await ask(board, home, '');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);

    expect((await ask(board, home, '', { cookie: await board.cookie() })).status).toBe(200);
    expect((await ask(board, { method: 'GET', path: '/board.css' }, '')).status).toBe(200);
    await board.stop();
  });
});

it('answers HEAD as GET, without the page', async () => {
  const answer = await fetch(open.url, { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
  expect(answer.headers.get('content-length')).toBe((await fetch(open.url)).headers.get('content-length'));
});
