import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '../../../src/store/database/database.ts';
import { postgresDatabase } from '../../../src/store/database/postgres-database.ts';
import { migrate } from '../../../src/store/database/schema.ts';
import { openQueue } from '../../../src/store/queue/open-queue.ts';
import { createAskLimiter } from '../../../src/store/tables/ask-limiter.ts';
import { createEditionStore } from '../../../src/store/tables/edition-store.ts';
import { createMemoryPglite } from '../../databases/memory-database.ts';
import { startPostgres } from '../../durability/start-postgres.ts';

const lines: Record<string, unknown>[] = [];
const log = pino({}, { write: (line) => void lines.push(JSON.parse(line)) });
const BOOK = { owner: 'press', repo: 'Book' };
const SITE = { owner: 'press', repo: 'website' };
const SEEN = {
  notices: { v1: { title: 'One', url: null, date: '2024-01-10', sections: ['a / b'], labels: ['c: a'] } },
  labels: { 'c: a': 7 },
};

const STATE = {
  seen: SEEN,
  adopted: {
    configuration: { ...BOOK, file: 'press/Book:.github/chapter-triage.yml', text: 'publication: { name: 书 }' },
    identity: 'print',
    size: 12,
    prefixes: ['c: ', 'chapter '],
    names: [['a', 'b']],
  },
  sources: {
    name: '书',
    language: 'zh-CN' as const,
    contents: [{ path: 'contents/v1.txt', name: 'v1', text: '第1章 概述 .... 1\n'.repeat(1000) }],
    notices: [],
    text: [],
    noticeUrl: null,
    releases: [{ version: 'v1', title: 'One', date: '2024-01-10', body: '### 1', url: 'https://press.example/v1' }],
    moved: [{ from: 'a', to: 'b' }],
    bySection: ['c'],
    labelPrefix: 'c: ',
    terms: { 回滚: ['rollback'] },
  },
  readFrom: [SITE],
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
    log,
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
    const store = createEditionStore(place.sql, log);
    expect(await store.of(7, BOOK)).toBeNull();

    await store.adopt(7, BOOK, { ...STATE, readFrom: [BOOK, SITE] });
    await store.notice(7, BOOK, 'next', 1_700_000_000_123);

    const lower = { owner: 'PRESS', repo: 'book' };
    const { seen, adopted } = STATE;
    expect(await store.of(7, lower)).toEqual({
      seen,
      adopted,
      isHeld: false,
      noticed: { state: 'next', at: 1_700_000_000_123 },
    });
    expect(await store.fedBy(7, SITE)).toEqual([{ owner: 'press', repo: 'book' }]);
    expect(await store.fedBy(8, SITE)).toEqual([]);

    const next = { ...SEEN, labels: {} };
    await store.adopt(7, BOOK, { ...STATE, readFrom: [BOOK] });
    await store.see(7, BOOK, next);
    expect(await store.of(7, BOOK)).toEqual({ seen: next, adopted, isHeld: false, noticed: null });
    expect(await store.fedBy(7, SITE)).toEqual([]);
    await store.forget(7, BOOK);
    expect(await store.of(7, BOOK)).toBeNull();
  });

  it('what looks go by is kept with its sources, and looks are held until another state is adopted', async () => {
    const store = createEditionStore(place.sql, log);
    expect(await store.adopted(7, SITE)).toBeNull();
    await store.adopt(7, SITE, STATE);

    expect(await store.adopted(7, SITE)).toEqual({ adopted: STATE.adopted, isHeld: false });
    expect(await store.sources(7, SITE, 'print')).toEqual(STATE.sources);
    expect(await store.sources(7, SITE, 'another')).toBeNull();
    expect(await store.hold(7, SITE)).toBe(0);
    expect((await store.adopted(7, SITE))?.isHeld).toBe(true);
    const began = (span: string) =>
      place.sql(`UPDATE chapter_triage.editions SET held_on = now() - interval '${span}' WHERE held_on IS NOT NULL`);
    await began('7 seconds');
    expect(await store.hold(7, SITE)).toBeGreaterThanOrEqual(7000);
    await began('11 minutes');
    expect((await store.adopted(7, SITE))?.isHeld).toBe(false);
    expect(await store.hold(7, SITE)).toBe(0);
    await store.adopt(7, SITE, STATE);
    expect((await store.adopted(7, SITE))?.isHeld).toBe(false);
  });

  it.each([
    ['what was seen', 'seen', `'{}'`],
    ['what was adopted', 'adopted', `adopted - 'configuration'`],
    ['its sources, which are no archive', 'source_texts', `'x'::bytea`],
    [
      'its sources, which are of another version',
      'source_texts',
      `decode('${gzipSync('{}').toString('base64')}', 'base64')`,
    ],
  ])('a row counts as absent and is logged if it cannot be read: %s', async (_, column, value) => {
    const store = createEditionStore(place.sql, log);
    await store.adopt(7, BOOK, STATE);
    await place.sql(`UPDATE chapter_triage.editions SET ${column} = ${value} WHERE repository = 'press/book'`);
    lines.length = 0;

    const found = column === 'source_texts' ? await store.sources(7, BOOK, 'print') : await store.of(7, BOOK);
    expect(found).toBeNull();
    expect(lines).toMatchObject([{ level: 50, table: 'editions' }]);

    await store.adoptFirst(7, BOOK, STATE);
    expect(await store.adopted(7, BOOK)).toEqual({ adopted: STATE.adopted, isHeld: false });
    expect(await store.sources(7, BOOK, 'print')).toEqual(STATE.sources);
  });

  it('a log of questions that cannot be read counts as empty', async () => {
    const ask = createAskLimiter(place.sql, log, () => 1e12)(9, { ...BOOK, kind: 'issue', number: 1 });
    expect(await ask({ perDay: 4, about: 'v1' })).toBe(0);
    expect(await ask({ perDay: 4, about: 'v2' })).toBeGreaterThan(0);
    await place.sql(`UPDATE chapter_triage.questions SET log = '[]' WHERE installation_id = 9`);
    expect(await ask({ perDay: 4, about: 'v2' })).toBe(0);
    expect(await ask({ perDay: 4, about: 'v3' })).toBeGreaterThan(0);
  });

  it('many who ask at once get no more room than there is', async () => {
    const limiters = [createAskLimiter(place.sql, log, () => 1e12), createAskLimiter(place.sql, log, () => 1e12)];
    const subjects = Array.from({ length: 12 }, (_, index) => ({ ...BOOK, kind: 'issue' as const, number: index }));

    const waits = await Promise.all(
      subjects.map((subject, index) => limiters[index % 2]!(7, subject)({ perDay: 20, about: 'v1' })),
    );

    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
    expect(new Set(waits).size).toBe(8);
    expect(await limiters[0]!(8, subjects[0]!)({ perDay: 20, about: 'v1' })).toBe(0);
  });
});
