import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordPage, RecordReader } from '../../../src/core/record/kept-record.ts';
import { MARKS } from '../../../src/core/record/marks.ts';
import {
  RECORD_ORDERS,
  type RecordFilter,
  type RecordKey,
  type RecordOrder,
} from '../../../src/core/record/record-query.ts';
import type { MadeRecord, SubjectRecord } from '../../../src/core/record/subject-record.ts';
import { migrate } from '../../../src/store/database/schema.ts';
import { createRecords } from '../../../src/store/records/create-records.ts';
import { createRebuilding } from '../../../src/store/records/rebuilding.ts';
import { createMemoryPglite } from '../../databases/memory-database.ts';
import { memoryRecords } from '../../web/board/memory-records.ts';
import { sampleRecord } from './sample-record.ts';

const BOOK = 'press/book';
let pglite: PGlite;
let time = Date.parse('2026-05-01T00:00:00Z');
const sql = (text: string, values?: unknown[]) => pglite.query(text, values);
const records = createRecords(sql, pino({ level: 'silent' }), () => time);
const rebuilding = createRebuilding(sql);

beforeAll(async () => {
  pglite = await createMemoryPglite();
  await migrate(sql);
});
beforeEach(() => pglite.exec('TRUNCATE chapter_triage.recorded_repository CASCADE'));
afterAll(() => pglite.close());

const put = (record: MadeRecord, isPrivate = false) => records.put(7, record, isPrivate);
async function all(): Promise<SubjectRecord[]> {
  const found: SubjectRecord[] = [];
  for await (const record of records.all(BOOK)) found.push(record);
  return found;
}

describe('records', () => {
  it.each([
    ['no JSON', 'x'],
    ['of another version', '{"subject":{}}'],
  ])('that cannot be read count as absent: %s', async (_, content) => {
    await put(sampleRecord(1));
    await put(sampleRecord(2));
    await sql('UPDATE chapter_triage.record SET content = $1 WHERE number = 1', [content]);
    expect((await all()).map(({ subject }) => subject.number)).toEqual([2]);
    expect(await numbers({})).toEqual([2]);
  });

  it('are listed also behind a page that cannot be read', async () => {
    for (const number of [1, 2, 3]) await put(sampleRecord(number, { createdAt: `2026-04-0${number}T00:00:00Z` }));
    await sql("UPDATE chapter_triage.record SET content = '{}' WHERE number > 1");
    expect(await everyPage(records, EVERYTHING, 'newest')).toEqual([[], ['issue 1']]);
  });

  it('give back what was kept, once a subject, whatever the case of its address', async () => {
    const hostile = sampleRecord(2, { title: `a\u0000b "quotes' \\ \ud800 ${'x'.repeat(150)}` });
    await put(hostile);
    await put(sampleRecord(1));
    await put({ ...sampleRecord(1), subject: { owner: 'PRESS', repo: 'book', kind: 'issue', number: 1 } });
    const [one, two] = await all();
    const { passages: _, ...kept } = hostile;
    expect([one?.subject.owner, two]).toEqual(['PRESS', kept]);
  });

  it('tell of repositories', async () => {
    await put(sampleRecord(1));
    await put(sampleRecord(2, { state: 'closed' }));
    await put(sampleRecord(3, { isUnsure: true, labels: [] }));
    const [repository] = await records.repositories();
    expect(repository).toEqual({
      repository: BOOK,
      displayName: 'Press/Book',
      publication: 'The Handbook',
      isPrivate: false,
      labelPrefix: 'chapter: ',
      unsureLabel: 'chapter?',
      open: 2,
      unsure: 1,
      lookedAt: '2026-05-01T00:00:00.000Z',
    });
    await put(sampleRecord(3), true);
    const { open: _open, unsure: _unsure, lookedAt: _lookedAt, ...named } = repository!;
    expect(await records.repository('PRESS/book')).toEqual({ ...named, isPrivate: true });
    expect(await records.repository('press/other')).toBeNull();
    expect((await records.open(BOOK)).marked.unsure).toBe(0);
    expect((await list({})).records.map(({ isPrivate }) => isPrivate)).toEqual([true, true, true]);
  });

  it('are found by a word of the title in any spelling, or by number', async () => {
    await put(sampleRecord(1, { title: '５.３ Ｔｙｐｏ 100%' }));
    await put(sampleRecord(12));
    expect(await numbers({ words: ['5.3', 'typo'] })).toEqual([1]);
    expect(await numbers({ words: ['%'] })).toEqual([1]);
    expect(await numbers({ words: ['#12'], number: 12 })).toEqual([12]);
  });

  it('are listed, page by page, as one who reads all would', { timeout: 60_000 }, async () => {
    const record = fc.record({
      state: fc.constantFrom('open', 'closed'),
      title: fc.constantFrom('a typo', 'A figure', '错字'),
      labels: fc.constantFrom([], ['chapter: A'], ['chapter: B', 'chapter: A']),
      place: fc.constantFrom(null, 0, 3),
      edition: fc.constantFrom('v1', 'v2'),
      isUnsure: fc.boolean(),
      isFixed: fc.boolean(),
      createdAt: fc.constantFrom('2026-03-01T00:00:00Z', '2026-04-30T23:59:59Z', null),
      kind: fc.constantFrom('issue', 'discussion'),
      minutes: fc.integer({ min: 0, max: 3 }),
    });
    const maybe = <const Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { freq: 2 });
    const filter = fc.record({
      words: fc.constantFrom([], ['typo'], ['a', 'figure'], ['错']),
      number: maybe(1, 2),
      label: maybe('chapter: A', 'chapter: B'),
      edition: maybe('v1', 'v2'),
      state: maybe('open', 'closed'),
      kind: maybe('issue', 'discussion'),
      marks: fc.subarray([...MARKS], { maxLength: 2 }),
      from: maybe('2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'),
      before: maybe('2026-04-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z'),
    });
    const order = fc.constantFrom(...RECORD_ORDERS);
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 8 }),
        fc.array(fc.tuple(filter, order), { minLength: 8, maxLength: 8 }),
        async (given, asked) => {
          await pglite.exec('TRUNCATE chapter_triage.recorded_repository CASCADE');
          const kept = given.map(({ kind, minutes, ...changes }, index) => {
            const whole = sampleRecord(index + 1, changes);
            const lookedAt = new Date(time + minutes * 60_000).toISOString();
            return { ...whole, subject: { ...whole.subject, kind }, isPrivate: false, lookedAt };
          });
          await records.putAll(
            kept.map(({ isPrivate, lookedAt, ...one }) => {
              const at = Date.parse(lookedAt);
              return [one, { installationId: 7, isPrivate, lookedAt: at, knownAt: at }];
            }),
          );
          for (const [wanted, by] of asked) {
            const read = await everyPage(records, wanted, by);
            expect(read).toEqual(await everyPage(memoryRecords(kept), wanted, by));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are read a page at a time, with turns for others in between', async () => {
    const context = { installationId: 7, isPrivate: false, lookedAt: time, knownAt: time };
    await records.putAll(Array.from({ length: 250 }, (_, index) => [sampleRecord(index + 1), context] as const));
    let turns = 0;
    let isRead = false;
    const count = () => {
      turns += 1;
      if (!isRead) setImmediate(count);
    };
    setImmediate(count);
    expect(await all()).toHaveLength(250);
    isRead = true;
    expect(turns).toBeGreaterThanOrEqual(2);
  });

  it('count as corrected what had been placed, and not what a person placed where evidence did not', async () => {
    const correction = { kind: 'label', by: null, date: null, theirs: ['chapter: B'] } as const;
    await put(sampleRecord(1, { correction: { ...correction, ours: ['chapter: A'] } }));
    await put(sampleRecord(2, { correction: { ...correction, ours: [] }, locations: [] }));
    expect(await records.months(BOOK, '2026-03')).toEqual([{ month: '2026-03', subjects: 2, placed: 1, corrected: 1 }]);
    expect(await records.months(BOOK, '2026-04')).toEqual([]);
  });

  it('are never replaced by what was known earlier, as a list that took long to read', async () => {
    await put(sampleRecord(1, { title: 'new' }));
    const old = { installationId: 7, isPrivate: true, lookedAt: time, knownAt: time - 1 };
    await records.putAll([
      [sampleRecord(1, { title: 'old' }), old],
      [sampleRecord(2), old],
    ]);
    expect((await all()).map(({ title }) => title)).toEqual(['new', 'Typo 2']);
  });

  it('are counted right, whatever is kept, changed and forgotten', { timeout: 60_000 }, async () => {
    const label = fc.constantFrom('chapter: A', 'chapter: B', 'chapter: C');
    const change = fc.record({
      number: fc.integer({ min: 1, max: 6 }),
      isForgotten: fc.boolean(),
      state: fc.constantFrom('open', 'closed'),
      labels: fc.uniqueArray(label, { maxLength: 2 }),
      edition: fc.constantFrom('v1', 'v2'),
      isUnsure: fc.boolean(),
      createdAt: fc.constantFrom('2026-03-01T00:00:00Z', '2026-04-30T23:59:59Z', null),
      theirs: fc.option(fc.uniqueArray(label, { maxLength: 1 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), async (groups) => {
        await pglite.exec('TRUNCATE chapter_triage.recorded_repository CASCADE');
        for (const group of groups) {
          const unique = [...new Map(group.map((one) => [one.number, one])).values()];
          const kept = unique.filter(({ isForgotten }) => !isForgotten);
          await records.putAll(
            kept.map(({ number, theirs, isForgotten: _, ...rest }) => {
              const correction = theirs && { kind: 'label' as const, by: null, date: null, ours: ['x'], theirs };
              const context = { installationId: 7, isPrivate: false, lookedAt: time, knownAt: time };
              return [sampleRecord(number, { ...rest, correction }), context] as const;
            }),
          );
          for (const { number } of unique.filter(({ isForgotten }) => isForgotten)) {
            await records.forget(sampleRecord(number).subject);
          }
        }
        const kept = (await all()).map((one) => ({ ...one, isPrivate: false, lookedAt: '' }));
        expect(await counts(records)).toEqual(await counts(memoryRecords(kept)));
      }),
      { numRuns: 30 },
    );
  });

  it('are complete once all were read, without those of subjects that are gone', async () => {
    expect(await rebuilding.incomplete(['Press/Book', 'press/other'])).toEqual(['Press/Book', 'press/other']);
    await put(sampleRecord(1));
    time += 1000;
    await put(sampleRecord(2));
    await rebuilding.complete(7, { name: 'Press/Book', isPrivate: false }, time);
    await rebuilding.skip(7, { name: 'press/other', isPrivate: false });
    expect((await all()).map(({ subject }) => subject.number)).toEqual([2]);
    expect(await rebuilding.incomplete(['Press/Book', 'press/other'])).toEqual([]);

    // What had no configuration when it was read has one now.
    await put({ ...sampleRecord(1), subject: { owner: 'press', repo: 'other', kind: 'issue', number: 1 } });
    expect(await rebuilding.incomplete(['Press/Book', 'press/other'])).toEqual(['press/other']);
    expect(await rebuilding.again(null)).toBe(2);
    expect(await rebuilding.incomplete(['Press/Book'])).toEqual(['Press/Book']);
  });

  it('of a repository without a configuration are gone', async () => {
    await put(sampleRecord(1));
    await rebuilding.skip(7, { name: 'Press/Book', isPrivate: false });
    expect([await all(), await records.repositories(), (await records.open(BOOK)).heat]).toEqual([[], [], []]);
  });

  it('stay private whatever a look believes, until the sweep sees that they are not', async () => {
    await put(sampleRecord(1), true);
    await put(sampleRecord(2), false);
    expect((await records.repositories()).map(({ isPrivate }) => isPrivate)).toEqual([true]);

    await rebuilding.reach(7, [{ name: 'Press/Book', isPrivate: false }]);
    expect((await records.repositories()).map(({ isPrivate }) => isPrivate)).toEqual([false]);
    await rebuilding.reach(7, [{ name: 'Press/Book', isPrivate: true }]);
    expect((await records.repositories()).map(({ isPrivate }) => isPrivate)).toEqual([true]);
  });

  it('of what nobody reaches any more are forgotten', async () => {
    await put(sampleRecord(1));
    await rebuilding.reach(8, []);
    await rebuilding.reachOnly([7, 9]);
    expect(await all()).toHaveLength(1);

    await rebuilding.reach(7, [{ name: 'press/new', isPrivate: false }]);
    expect([await all(), await records.repositories()]).toEqual([[], []]);

    await put(sampleRecord(1));
    await rebuilding.reachOnly([8]);
    expect([await all(), (await records.open(BOOK)).heat]).toEqual([[], []]);
  });
});

const EVERYTHING: RecordFilter = {
  words: [],
  number: null,
  label: null,
  edition: null,
  state: null,
  kind: null,
  marks: [],
  from: null,
  before: null,
};

function list(filter: Partial<RecordFilter>) {
  return records.list(BOOK, { filter: { ...EVERYTHING, ...filter }, order: 'newest', after: null, limit: 10 });
}

async function numbers(filter: Partial<RecordFilter>) {
  return (await list(filter)).records.map(({ subject }) => subject.number);
}

async function everyPage(reader: Pick<RecordReader, 'list'>, filter: RecordFilter, order: RecordOrder) {
  const pages: string[][] = [];
  for (let after: RecordKey | null = null; ; ) {
    const page: RecordPage = await reader.list(BOOK, { filter, order, after, limit: 2 });
    pages.push(page.records.map(({ subject }) => `${subject.kind} ${subject.number}`));
    if (page.next === null) return pages;
    after = page.next;
  }
}

async function counts(reader: RecordReader) {
  const [repository] = await reader.repositories();
  const { open = 0, unsure = 0 } = repository ?? {};
  const { heat, ...some } = await reader.open(BOOK);
  const cells = heat.map((cell) => `${cell.label} ${cell.edition} ${cell.open} ${cell.place}`);
  return { open, unsure, ...some, heat: cells.toSorted(), months: await reader.months(BOOK, '2026-01') };
}
