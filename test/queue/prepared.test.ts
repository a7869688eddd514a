import { PGlite } from '@electric-sql/pglite';
import { type Db, fromPglite } from 'pg-boss';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prepared } from '../../src/queue/prepared.ts';

let pglite: PGlite;
let asked: string[];
let database: Db;
beforeAll(async () => {
  pglite = await PGlite.create();
  await pglite.exec('CREATE TABLE kept (number int UNIQUE, text text)');
});
beforeEach(() => {
  asked = [];
  const plain = fromPglite(pglite);
  database = prepared({
    ...plain,
    executeSql: (text, values) => {
      asked.push(text);
      return plain.executeSql(text, values);
    },
  });
});
afterAll(() => pglite.close());

describe('prepared', () => {
  it.each(["it's", "'; DROP TABLE kept; --", "\\' \\\\ \\u0041", '$1 $$ $a$', '第5章 😀', '', '{"a": "b\\n"}'])(
    'hands over %j as it is',
    async (text) => {
      const { rows } = await database.executeSql('SELECT $1::text AS text', [text]);

      expect(rows).toEqual([{ text }]);
      await pglite.exec('DEALLOCATE ALL');
    },
  );

  it('has a statement read once, however often it is asked', async () => {
    const ask = (text: string) => database.executeSql('SELECT length($1) AS length', [text]);

    const answers = [...(await Promise.all([ask('a'), ask('bb')])), await ask('ccc')];

    expect(answers.map(({ rows }) => rows)).toEqual([[{ length: 1 }], [{ length: 2 }], [{ length: 3 }]]);
    expect(asked.filter((text) => text.includes('SELECT'))).toHaveLength(1);
    await pglite.exec('DEALLOCATE ALL');
  });

  it('goes on after a statement that failed', async () => {
    const insert = 'INSERT INTO kept SELECT 1, $1 RETURNING text';
    await database.executeSql(insert, ['first']);
    await expect(database.executeSql(insert, ['second'])).rejects.toThrow('duplicate key');
    await pglite.exec('DELETE FROM kept');

    expect((await database.executeSql(insert, ['third'])).rows).toEqual([{ text: 'third' }]);
    await pglite.exec('DEALLOCATE ALL');
  });

  it('leaves alone what it can not keep ready', async () => {
    expect((await database.executeSql('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    expect((await database.executeSql('SELECT $1::int AS one', [1])).rows).toEqual([{ one: 1 }]);
    await expect(database.executeSql('SELECT FROM nowhere WHERE $1', ['x'])).rejects.toThrow('nowhere');
    expect(asked.filter((text) => text.startsWith('EXECUTE'))).toEqual([]);
  });
});
