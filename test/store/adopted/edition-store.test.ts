import { randomBytes } from 'node:crypto';
import { serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEditionStore } from '../../../src/store/adopted/edition-store.ts';
import type { Access, Sql } from '../../../src/store/database/database.ts';
import { transactionOn } from '../../../src/store/database/open-pglite.ts';
import { postgresDatabase } from '../../../src/store/database/postgres-database.ts';
import { migrate } from '../../../src/store/database/schema.ts';
import { openQueue } from '../../../src/store/queue/open-queue.ts';
import { createAskLimiter } from '../../../src/store/tables/ask-limiter.ts';
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
  return { sql, transaction: transactionOn(pglite), close: () => pglite.close() };
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
  return { sql: queue.sql, transaction: queue.transaction, close };
}

const PARTS = "SELECT count(*)::int AS parts FROM chapter_triage.edition_part WHERE repository = 'press/book'";

/** A state whose sources take two parts. */
function largeState(identity: string) {
  const text = randomBytes(1.2 * 2 ** 20).toString('base64');
  const sources = { ...STATE.sources, contents: [{ path: 'contents/v1.txt', name: 'v1', text }] };
  return { ...STATE, adopted: { ...STATE.adopted, identity }, sources };
}

describe.each([
  ['a PGlite in memory', inMemory],
  ['a PostgreSQL', onPostgres],
])('on %s', (_, open) => {
  let place: Awaited<ReturnType<typeof open>>;

  /** Transactions end after so many statements, as in a crash. */
  function breakingAfter(statements: number): Access {
    return {
      sql: place.sql,
      transaction: (work) =>
        place.transaction((sql) => {
          let left = statements;
          return work(async (...statement) => {
            if (left === 0) throw new Error('cut off');
            left -= 1;
            return sql(...statement);
          });
        }),
    };
  }

  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place?.close());

  it('the state of a repository is kept, with what it is read from and what was noticed, whatever the case', async () => {
    const store = createEditionStore(place, log);
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
    const store = createEditionStore(place, log);
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
    ['what was seen', `editions SET seen = '{}'`],
    ['what was adopted', `editions SET adopted = adopted - 'configuration'`],
    ['its sources, which are no archive', `edition_part SET bytes = 'x'`],
    [
      'its sources, which are of another version',
      `edition_part SET bytes = decode('${gzipSync(serialize({})).toString('base64')}', 'base64')`,
    ],
  ])('a row counts as absent and is logged if it cannot be read: %s', async (_, change) => {
    const store = createEditionStore(place, log);
    await store.adopt(7, BOOK, STATE);
    await place.sql(`UPDATE chapter_triage.${change} WHERE repository = 'press/book'`);
    lines.length = 0;

    const found = change.startsWith('edition_part') ? await store.sources(7, BOOK, 'print') : await store.of(7, BOOK);
    expect(found).toBeNull();
    expect(lines).toMatchObject([{ level: 50, table: 'editions' }]);

    await store.adoptFirst(7, BOOK, STATE);
    expect(await store.adopted(7, BOOK)).toEqual({ adopted: STATE.adopted, isHeld: false });
    expect(await store.sources(7, BOOK, 'print')).toEqual(STATE.sources);
  });

  it('large sources are kept in parts, and all of the last state are there or none', async () => {
    const [old, next] = [largeState('old'), largeState('next')];
    const store = createEditionStore(place, log);
    await store.adopt(7, BOOK, old);
    expect((await place.sql(PARTS)).rows).toEqual([{ parts: 2 }]);

    // Cut off at each of its statements.
    for (let statements = 0; statements < 4; statements += 1) {
      await expect(createEditionStore(breakingAfter(statements), log).adopt(7, BOOK, next)).rejects.toThrow('cut off');
      expect(await store.sources(7, BOOK, 'old')).toEqual(old.sources);
    }
    // While they are written, others read what was there before, or wait.
    const [, during] = await Promise.all([store.adopt(7, BOOK, next), store.sources(7, BOOK, 'old')]);
    expect([old.sources, null]).toContainEqual(during);
    await store.adoptFirst(7, BOOK, old);
    expect(await store.sources(7, BOOK, 'next')).toEqual(next.sources);

    await store.adopt(7, BOOK, STATE);
    expect((await place.sql(PARTS)).rows).toEqual([{ parts: 1 }]);
  });

  it.each(['print', 'large'])('sources are never put together from two states: then adopted %s', async (identity) => {
    const store = createEditionStore(place, log);
    await store.adopt(7, BOOK, largeState('large'));
    let reads = 0;
    const interrupted = createEditionStore(
      {
        ...place,
        async sql(...statement) {
          reads += 1;
          const answer = await place.sql(...statement);
          if (reads === 1) await store.adopt(7, BOOK, identity === 'print' ? STATE : largeState('large'));
          return answer;
        },
      },
      log,
    );

    expect(await interrupted.sources(7, BOOK, 'large')).toBeNull();
    expect(await store.adopted(7, BOOK)).toMatchObject({ adopted: { identity } });
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
