import type { PGlite } from '@electric-sql/pglite';
import { type Db, fromPglite } from 'pg-boss';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { preparedInserts } from '../../../src/store/database/prepared-inserts.ts';
import { createMemoryPglite } from '../../databases/memory-database.ts';

const INSERT = `
  INSERT INTO pgboss.job_test SELECT * FROM json_array_elements_text($1::text::json) ON CONFLICT DO NOTHING RETURNING text`;

let pglite: PGlite;
let asked: string[];
let database: Db;
beforeEach(async () => {
  pglite = await createMemoryPglite();
  await pglite.exec('CREATE TABLE pgboss.job_test (text text PRIMARY KEY)');
  asked = [];
  const plain = fromPglite(pglite);
  database = preparedInserts({
    ...plain,
    executeSql(text, values) {
      asked.push(text.trim().split(' ')[0] ?? '');
      return plain.executeSql(text, values);
    },
  });
});
afterEach(() => pglite.close());

async function insert(...texts: string[]): Promise<readonly string[]> {
  const { rows } = await database.executeSql(INSERT, [JSON.stringify(texts)]);
  return rows.map(({ text }) => text);
}

it('inserts texts as they are', async () => {
  const texts = [
    "it's",
    "'); DROP TABLE pgboss.job_test; --",
    "\\' \\\\ \\u0041",
    '$1 $$ $a$',
    '第5章 😀',
    '',
    '{"a": "b\\n"}',
  ];

  expect(await insert(...texts)).toEqual(texts);
  expect(await insert(...texts)).toEqual([]);
});

it('prepares an insert once', async () => {
  expect(await Promise.all([insert('a'), insert('b')])).toEqual([['a'], ['b']]);
  expect(await insert('c')).toEqual(['c']);

  expect(asked).toEqual(['PREPARE', 'EXECUTE', 'EXECUTE', 'EXECUTE']);
});

it('prepares an insert again that could not be prepared', async () => {
  await pglite.exec('ALTER TABLE pgboss.job_test RENAME TO job_away');
  await expect(insert('a')).rejects.toThrow('does not exist');
  await pglite.exec('ALTER TABLE pgboss.job_away RENAME TO job_test');

  expect(await insert('a')).toEqual(['a']);
});

it('prepares nothing else', async () => {
  expect((await database.executeSql('SELECT $1 AS text', ['a'])).rows).toEqual([{ text: 'a' }]);
  expect((await database.executeSql('SELECT 1 AS number')).rows).toEqual([{ number: 1 }]);

  expect(asked).toEqual(['SELECT', 'SELECT']);
});
