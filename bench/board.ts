import { pino } from 'pino';
import { readEnvironment } from '../src/config/environment/environment.ts';
import type { RecordFilter, RecordOrder } from '../src/core/record/record-query.ts';
import type { Sql } from '../src/store/database/database.ts';
import { openDatabase } from '../src/store/database/open-database.ts';
import { openQueue } from '../src/store/queue/open-queue.ts';
import type { Records } from '../src/store/records/create-records.ts';
import { createRecords } from '../src/store/records/create-records.ts';
import { createPlace, type DatabaseKind } from '../test/durability/place.ts';
import { measureBoardPage } from './board-page.ts';
import { type Figure, percentile } from './figure.ts';
import { BUSY, seedRecords } from './seed-records.ts';

const RECORDS = 50_000;
const TIMES = 100;

const ALL: RecordFilter = {
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
const first = (records: Records, filter: Partial<RecordFilter>, order: RecordOrder = 'newest') =>
  records.list(BUSY, { filter: { ...ALL, ...filter }, order, after: null, limit: 25 });

/** What the board asks of the records, as often as it asks it for one page. */
const READS: Readonly<Record<string, (records: Records) => Promise<unknown>>> = {
  repositories: (records) => records.repositories(),
  open: (records) => records.open(BUSY),
  months: (records) => records.months(BUSY, '2025-01'),
  newest: (records) => first(records, { state: 'open' }),
  unsure: (records) => first(records, { state: 'open', marks: ['unsure'] }),
  chapter: (records) => first(records, { state: 'open', label: 'chapter: Chapter 7', edition: 'v1.3' }),
  contents: (records) => first(records, { state: 'open' }, 'contents'),
  corrected: (records) => first(records, { marks: ['corrected'] }),
  'search-open': (records) => first(records, { state: 'open', words: ['no', 'such', 'words'] }),
  search: (records) => first(records, { words: ['no', 'such', 'words'] }),
};

/** How long the board waits for its records, and a look's record for its place, with fifty thousand of them there. */
export async function* measureBoard(): AsyncGenerator<Figure> {
  for (const kind of ['pglite', 'postgres'] satisfies DatabaseKind[]) {
    const place = await createPlace(kind);
    const database = await openDatabase(readEnvironment(place.variables));
    const log = pino({ level: 'silent' });
    const queue = await openQueue(database, { log });
    const records = createRecords(queue.sql, log);

    const start = performance.now();
    await seedRecords(records, RECORDS);
    const seconds = (performance.now() - start) / 1000;
    yield { name: `records.${kind}.seed`, value: RECORDS / seconds, unit: '1/s' };
    yield { name: `records.${kind}.size`, value: (await bytesOf(queue.sql)) / RECORDS / 1000, unit: 'kB a record' };
    // As the embedded database does every quarter of an hour, and PostgreSQL after many changes.
    await queue.sql('VACUUM');
    for (const [name, read] of Object.entries(READS)) yield* timed(`records.${kind}.${name}`, () => read(records));
    yield* measureBoardPage(kind, queue.sql, BUSY);
    const { records: sample } = await first(records, {});
    let next = 0;
    yield* timed(`records.${kind}.put`, async () => {
      const { isPrivate, lookedAt: _, ...record } = sample[next++ % sample.length] ?? never();
      const state = record.state === 'open' ? 'closed' : 'open';
      await records.put(1, { ...record, state, edition: `v1.${next % 9}`, passages: [] }, isPrivate);
    });
    await queue.stop();
    await place.remove();
  }
}

async function* timed(name: string, work: () => Promise<unknown>): AsyncGenerator<Figure> {
  const times: number[] = [];
  for (let count = 0; count < TIMES; count += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  yield { name: `${name}.p50`, value: percentile(times, 0.5), unit: 'ms' };
  yield { name: `${name}.p99`, value: percentile(times, 0.99), unit: 'ms' };
}

function never(): never {
  throw new Error('nothing was seeded');
}

/** What the table takes on disk, with its indexes. */
async function bytesOf(sql: Sql): Promise<number> {
  const { rows } = await sql("SELECT pg_total_relation_size('chapter_triage.record')::int AS bytes");
  return (rows[0] as { bytes: number }).bytes;
}
