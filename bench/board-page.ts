import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { pino } from 'pino';
import type { Sql } from '../src/store/database/database.ts';
import { createRecords } from '../src/store/records/create-records.ts';
import { createBoardSessions } from '../src/store/tables/board-sessions.ts';
import { readHealth } from '../src/store/tables/read-health.ts';
import type { App } from '../src/web/ask-app.ts';
import { createBoardApp } from '../src/web/board/board-app.ts';
import { startWebServer } from '../src/web/web-server.ts';
import { type Figure, percentile } from './figure.ts';

const TIMES = 100;
/** On an idle machine of two cores. */
const MOST_MS = 50;

/**
 * From a request to the first byte of its answer, and how large the pages are: the overview and some views of
 * `repository`, as who is logged in sees them. The board is made anew for each request, so that none is answered from memory. `kind` is
 * the database that `sql` asks.
 */
export async function* measureBoardPage(kind: string, sql: Sql, repository: string): AsyncGenerator<Figure> {
  const log = pino({ level: 'silent' });
  const token = 'a token that nobody guesses';
  const createFresh = () =>
    createBoardApp({
      visibility: 'open',
      token,
      gitHubAddress: 'https://github.com',
      sessions: createBoardSessions(sql),
      records: createRecords(sql, log),
      health: () => readHealth(sql, []),
      publicationOf: async () => null,
      log,
      now: Date.now,
    });
  const board: App = { fetch: (request, client) => createFresh().fetch(request, client) };
  const server = await startWebServer(null, { host: '127.0.0.1', port: 0, log, board });
  const address = `http://127.0.0.1:${server.port}`;
  const answer = await fetch(`${address}/login`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';

  const views = ['', '?is=unsure&sort=contents', '?chapter=chapter%3A+Chapter+7&filed=365'];
  const times: number[] = [];
  let bytes = 0;
  for (let time = 0; time < TIMES; time += 1) {
    for (const path of ['/', ...views.map((view) => `/r/${repository}${view}`)]) {
      const start = performance.now();
      const [response] = (await once(get(address + path, { headers: { cookie } }), 'response')) as [IncomingMessage];
      times.push(performance.now() - start);
      let size = 0;
      for await (const chunk of response) size += (chunk as Buffer).length;
      if (response.statusCode !== 200) throw new Error(`${path} was answered with ${response.statusCode}`);
      bytes = Math.max(bytes, size);
    }
  }
  await server.stop();
  yield { name: `board.${kind}.first-byte.p50`, value: percentile(times, 0.5), unit: 'ms' };
  yield { name: `board.${kind}.first-byte.p99`, value: percentile(times, 0.99), unit: 'ms', most: MOST_MS };
  yield { name: `board.${kind}.page`, value: bytes, unit: 'bytes' };
}
