import type { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SubjectRecord } from '../../../src/core/record/subject-record.ts';
import { migrate } from '../../../src/store/database/schema.ts';
import { createRecords } from '../../../src/store/tables/create-records.ts';
import { createRebuilding } from '../../../src/store/tables/rebuilding.ts';
import { createMemoryPglite } from '../../databases/memory-database.ts';
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

const put = (record: SubjectRecord, isPrivate = false) => records.put(7, record, isPrivate);
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
    expect((await records.recent(BOOK, 10)).map(({ subject }) => subject.number)).toEqual([2]);
  });

  it('give back what was kept, once a subject, whatever the case of its address', async () => {
    const hostile = sampleRecord(2, { title: `a\u0000b "quotes' \\ \ud800 ${'x'.repeat(150)}` });
    await put(hostile);
    await put(sampleRecord(1));
    await put({ ...sampleRecord(1), subject: { owner: 'PRESS', repo: 'book', kind: 'issue', number: 1 } });
    const [one, two] = await all();
    expect([one?.subject.owner, two]).toEqual(['PRESS', hostile]);
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
      subjects: 3,
      open: 2,
      unsure: 1,
      lookedAt: '2026-05-01T00:00:00.000Z',
    });
    await put(sampleRecord(3), true);
    expect((await records.unsure(BOOK, 5)).length).toBe(0);
    expect((await records.recent(BOOK, 5)).map(({ isPrivate }) => isPrivate)).toEqual([true, true, true]);
  });

  it('show what waits, the newest first, and what was looked at, the last first', async () => {
    for (const [number, createdAt] of [
      [1, '2026-01-01T00:00:00Z'],
      [2, null],
      [3, '2026-02-01T00:00:00Z'],
    ] as const) {
      time += 1000;
      await put(sampleRecord(number, { isUnsure: true, labels: [], createdAt }));
    }
    await put(sampleRecord(4, { isUnsure: true, state: 'closed' }));
    expect((await records.unsure(BOOK, 5)).map(({ subject }) => subject.number)).toEqual([3, 1, 2]);
    time += 1000;
    await put(sampleRecord(1));
    expect((await records.recent(BOOK, 2)).map(({ subject }) => subject.number)[0]).toBe(1);
  });

  it('count as corrected what had been placed, and not what a person placed where evidence did not', async () => {
    const correction = { kind: 'label', by: null, date: null, theirs: ['chapter: B'] } as const;
    await put(sampleRecord(1, { correction: { ...correction, ours: ['chapter: A'] } }));
    await put(sampleRecord(2, { correction: { ...correction, ours: [] }, locations: [] }));
    expect(await records.corrections(BOOK)).toEqual([{ month: '2026-03', subjects: 2, placed: 1, corrected: 1 }]);
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
        expect(await counts()).toEqual(countsOf(await all()));
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
    expect([await all(), await records.repositories(), await records.heat(BOOK)]).toEqual([[], [], []]);
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
    expect([await all(), await records.heat(BOOK)]).toEqual([[], []]);
  });
});

async function counts() {
  const [repository] = await records.repositories();
  const { subjects = 0, open = 0, unsure = 0 } = repository ?? {};
  const heat = (await records.heat(BOOK)).map((cell) => `${cell.label} ${cell.edition} ${cell.open} ${cell.closed}`);
  const months = (await records.corrections(BOOK)).map((month) => Object.values(month).join(' '));
  return { subjects, open, unsure, heat: heat.toSorted(), months };
}

/** The same, counted record by record. */
function countsOf(kept: readonly SubjectRecord[]) {
  const open = kept.filter(({ state }) => state === 'open');
  const places = kept.flatMap((one) => (one.labels.length ? one.labels : [null]).map((label) => ({ ...one, label })));
  const heat = Map.groupBy(places, ({ label, edition }) => `${label} ${edition}`);
  const dated = kept.filter(({ createdAt }) => createdAt !== null);
  const months = Map.groupBy(dated, ({ createdAt }) => createdAt?.slice(0, 7) ?? '');
  return {
    subjects: kept.length,
    open: open.length,
    unsure: open.filter(({ isUnsure }) => isUnsure).length,
    heat: [...heat]
      .map(([place, ones]) => {
        const opened = ones.filter(({ state }) => state === 'open').length;
        return `${place} ${opened} ${ones.length - opened}`;
      })
      .toSorted(),
    months: [...months]
      .map(([month, ones]) => {
        const corrected = ones.filter(({ correction }) => correction !== null).length;
        return `${month} ${ones.length} ${ones.length} ${corrected}`;
      })
      .toSorted(),
  };
}
