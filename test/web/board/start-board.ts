import { pino } from 'pino';
import type { Health } from '../../../src/core/health.ts';
import type { KeptRecord } from '../../../src/core/record/kept-record.ts';
import type { SessionStore } from '../../../src/core/session-store.ts';
import { createBoardApp } from '../../../src/web/board/board-app.ts';
import type { BoardSources } from '../../../src/web/board/frame/board-sources.ts';
import { startWebServer } from '../../../src/web/web-server.ts';
import { memoryRecords } from './memory-records.ts';
import { whitepaper } from './whitepaper.ts';

export const TOKEN = 'a token that nobody guesses';

const HEALTH: Health = {
  jobs: [
    { queue: 'look', state: 'created', count: 12 },
    { queue: 'look-failed', state: 'created', count: 1 },
  ],
  oldestWait: 42,
  blocked: 3,
  paused: [{ installationId: 7, seconds: 30 }],
  lastSweep: '2026-11-20T03:17:00.000Z',
  rateLimits: [{ installationId: 7, left: 4321, resetAt: 1_795_000_000 }],
};

const log = pino({ level: 'silent' });

/** Sessions as the store keeps them, in memory. */
export function memorySessions(ends = new Map<string, number>()): SessionStore {
  return {
    open: async (hash, end) => void ends.set(hash, end),
    isOpen: async (hash, now) => (ends.get(hash) ?? 0) > now,
    close: async (hash) => void ends.delete(hash),
  };
}

export function boardSources(kept: readonly KeptRecord[]): BoardSources {
  return {
    visibility: 'open',
    token: TOKEN,
    gitHubAddress: 'https://github.com',
    sessions: memorySessions(),
    records: memoryRecords(kept),
    health: async () => HEALTH,
    publicationOf: async () => whitepaper,
    log,
    now: Date.now,
  };
}

/** The real web server with a board on it. */
export async function startBoard(kept: readonly KeptRecord[], changes: Partial<BoardSources> = {}) {
  const board = createBoardApp({ ...boardSources(kept), ...changes });
  const server = await startWebServer(null, { host: '127.0.0.1', port: 0, log, board });
  const url = `http://127.0.0.1:${server.port}`;
  return { url, stop: () => server.stop(), cookie: () => logIn(url) };
}

/** What a browser keeps of a log-in. */
async function logIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    body: new URLSearchParams({ token: TOKEN }),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
