import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Sql } from '../../src/store/database/database.ts';
import { postgresDatabase } from '../../src/store/database/postgres-database.ts';
import { migrate } from '../../src/store/database/schema.ts';
import { openQueue } from '../../src/store/queue/open-queue.ts';
import { createAskLimiter } from '../../src/store/tables/ask-limiter.ts';
import { createEditionStore } from '../../src/store/tables/edition-store.ts';
import { createMemoryPglite } from '../databases/memory-database.ts';
import { startPostgres } from '../durability/start-postgres.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const BOOK = { owner: 'press', repo: 'Book' };
const SITE = { owner: 'press', repo: 'website' };
const SEEN = {
  notices: { v1: { title: 'One', url: null, date: '2024-01-10', sections: ['a / b'], labels: ['c: a'] } },
  labels: { 'c: a': 7 },
  prefixes: ['c: ', 'chapter '],
};

async function inMemory() {
  const pglite = await createMemoryPglite();
  const sql: Sql = (text, values) => pglite.query(text, values);
  await migrate(sql);
  return { sql, close: () => pglite.close() };
}

async function onPostgres() {
  const postgres = await startPostgres();
  const queue = await openQueue(await postgresDatabase(postgres.url, { poolSize: 4 }), {
    log: pino({ level: 'silent' }),
  });
  const close = async () => {
    await queue.stop();
    await postgres.remove();
  };
  return { sql: queue.sql, close };
}

describe.each([
  ['a PGlite in memory', inMemory],
  ['a PostgreSQL', onPostgres],
])('on %s', (_, open) => {
  let place: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place?.close());

  it('the state of a repository is kept, with what it is read from and what was noticed, whatever the case', async () => {
    const store = createEditionStore(place.sql);
    expect(await store.of(7, BOOK)).toBeNull();

    await store.keep(7, BOOK, SEEN, [BOOK, SITE]);
    await store.notice(7, BOOK, 'next', 1_700_000_000_123);

    const lower = { owner: 'PRESS', repo: 'book' };
    expect(await store.of(7, lower)).toEqual({ seen: SEEN, noticed: { state: 'next', at: 1_700_000_000_123 } });
    expect(await store.prefixes(7, lower)).toEqual(['c: ', 'chapter ']);
    expect(await store.prefixes(8, lower)).toEqual([]);
    expect(await store.fedBy(7, SITE)).toEqual([{ owner: 'press', repo: 'book' }]);
    expect(await store.fedBy(8, SITE)).toEqual([]);

    await store.keep(7, BOOK, SEEN, [BOOK]);
    expect(await store.of(7, BOOK)).toEqual({ seen: SEEN, noticed: null });
    expect(await store.fedBy(7, SITE)).toEqual([]);
    await store.forget(7, BOOK);
    expect(await store.of(7, BOOK)).toBeNull();
  });

  it('many who ask at once get no more room than there is', async () => {
    const limiters = [createAskLimiter(place.sql, () => 1e12), createAskLimiter(place.sql, () => 1e12)];
    const subjects = Array.from({ length: 12 }, (_, index) => ({ ...BOOK, kind: 'issue' as const, number: index }));

    const waits = await Promise.all(
      subjects.map((subject, index) => limiters[index % 2]!(7, subject)({ perDay: 20, about: 'v1' })),
    );

    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
    expect(new Set(waits).size).toBe(8);
    expect(await limiters[0]!(8, subjects[0]!)({ perDay: 20, about: 'v1' })).toBe(0);
  });
});
