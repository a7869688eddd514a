import { pino } from 'pino';
import type { KeptRecord } from '../../../src/store/tables/records.ts';
import type { BoardSources } from '../../../src/web/board/board-sources.ts';
import { createBoard } from '../../../src/web/board/create-board.ts';
import type { Health } from '../../../src/web/operations/health.ts';
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
  parked: 3,
  paused: [{ installationId: 7, seconds: 30 }],
  lastSweep: '2026-11-20T03:17:00.000Z',
  rateLimits: [{ installationId: 7, left: 4321, resetAt: 1_795_000_000 }],
};

/** The real web server with a board on it. */
export async function startBoard(kept: readonly KeptRecord[], changes: Partial<BoardSources> = {}) {
  const log = pino({ level: 'silent' });
  const board = createBoard({
    visibility: 'open',
    token: TOKEN,
    gitHubAddress: 'https://github.com',
    records: memoryRecords(kept),
    health: async () => HEALTH,
    publicationOf: async () => whitepaper,
    log,
    now: Date.now,
    ...changes,
  });
  const server = await startWebServer(null, { host: '127.0.0.1', port: 0, log, board });
  const url = `http://127.0.0.1:${server.port}`;
  return { url, stop: () => server.stop(), cookie: () => logIn(url) };
}

/** What a browser keeps of a log-in. */
async function logIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/login`, {
    method: 'POST',
    body: new URLSearchParams({ token: TOKEN }),
    redirect: 'manual',
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
