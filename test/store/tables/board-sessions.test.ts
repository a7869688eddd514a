import type { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sql } from '../../../src/store/database/database.ts';
import { migrate } from '../../../src/store/database/schema.ts';
import { createBoardSessions } from '../../../src/store/tables/board-sessions.ts';
import { createMemoryPglite } from '../../databases/memory-database.ts';

const NOW = Date.parse('2026-11-20T08:00:00Z');

let pglite: PGlite;
const sql: Sql = (text, values) => pglite.query(text, values);
beforeAll(async () => {
  pglite = await createMemoryPglite();
  await migrate(sql);
});
afterAll(() => pglite.close());

it('keeps sessions until they end or are closed, each by itself', async () => {
  const sessions = createBoardSessions(sql);
  for (const hash of ['a', 'b', 'c']) await sessions.open(hash, NOW + 1000, NOW);
  await sessions.close('b');
  const open = async (now: number) => Promise.all(['a', 'b', 'c', 'd'].map((hash) => sessions.isOpen(hash, now)));
  expect(await open(NOW + 999)).toEqual([true, false, true, false]);
  expect(await open(NOW + 1000)).toEqual([false, false, false, false]);

  await sessions.open('d', NOW + 3000, NOW + 1000);
  expect((await sql('SELECT hash FROM chapter_triage.board_session')).rows).toEqual([{ hash: 'd' }]);
});
