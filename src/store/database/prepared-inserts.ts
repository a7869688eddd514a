import type { Db } from 'pg-boss';

/** How pg-boss writes jobs: all of them as one text parameter. */
const INSERT = /^\s*INSERT INTO pgboss\.job/;

/**
 * A database of one session that prepares each of pg-boss' inserts once. To read and plan one takes the embedded
 * PostgreSQL as long as to insert a dozen jobs.
 */
export function preparedInserts(database: Db): Db {
  const names = new Map<string, Promise<string>>();
  let count = 0;

  async function prepare(text: string): Promise<string> {
    count += 1;
    const name = `insert_${count}`;
    await database.executeSql(`PREPARE ${name} AS ${text}`);
    return name;
  }

  return {
    ...database,
    async executeSql(text, values) {
      const [jobs, ...others] = values ?? [];
      if (!INSERT.test(text) || typeof jobs !== 'string' || others.length > 0) return database.executeSql(text, values);
      const name = names.get(text) ?? prepare(text);
      names.set(text, name);
      // Forget what failed, so that the next insert tries again.
      await name.catch(() => names.delete(text));
      return database.executeSql(`EXECUTE ${await name}('${jobs.replaceAll("'", "''")}')`);
    },
  };
}
