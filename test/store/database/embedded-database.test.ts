import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openEmbeddedDatabase } from '../../../src/store/database/embedded-database.ts';
import { fillFolder } from '../../databases/embedded-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  await fillFolder(folder);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

it('gives back the room of what was deleted, as nothing in the background does it', async () => {
  const database = await openEmbeddedDatabase(folder);
  const sql = (text: string) => database.connection.db?.executeSql(text);
  await sql('CREATE TABLE kept AS SELECT i FROM generate_series(1, 10000) AS i');
  await sql('DELETE FROM kept');
  const bytes = async () => (await sql("SELECT pg_relation_size('kept')::int AS bytes"))?.rows[0].bytes;
  expect(await bytes()).toBeGreaterThan(0);

  await vi.advanceTimersByTimeAsync(15 * 60 * 1_000);

  expect(await bytes()).toBe(0);
  await database.close();
});

it('waits for the disk again after a switch that a failed transaction of others made impossible', async () => {
  const database = await openEmbeddedDatabase(folder);
  const sql = async (text: string) => database.connection.db?.executeSql(text);
  const failed = sql('BEGIN; SELECT 1 / 0; COMMIT').catch((error) => error.message);
  const refused = ['one', 'another'].map(() => database.durably(() => sql('SELECT 1')).catch((error) => error.message));
  expect(await failed).toBe('division by zero');
  expect(await Promise.all(refused)).toEqual([expect.stringContaining('aborted'), expect.stringContaining('aborted')]);

  const setting = await database.durably(() => sql('SHOW synchronous_commit'));

  expect(setting?.rows).toEqual([{ synchronous_commit: 'on' }]);
  await database.close();
});

it.each<[string, (sql: (text: string) => Promise<unknown>) => Promise<unknown>]>([
  ['while a transaction fails', (sql) => sql('BEGIN; SELECT 1 / 0; COMMIT').catch(() => {})],
  ['when the database is about to close', (sql) => sql('CREATE TABLE kept AS SELECT 1')],
])('keeps the process alive where it looks for what is not on disk yet %s', async (_, before) => {
  const database = await openEmbeddedDatabase(folder);
  const rejected = vi.fn();
  process.on('unhandledRejection', rejected);
  try {
    const work = before(async (text) => database.connection.db?.executeSql(text));
    vi.advanceTimersByTime(1_000);
    await work;
    vi.advanceTimersByTime(1_000);
    await database.close();
    await new Promise((done) => setImmediate(done));

    expect(rejected).not.toHaveBeenCalled();
  } finally {
    process.off('unhandledRejection', rejected);
  }
});
