import type { Db } from 'pg-boss';

/** More statements than this are not kept; pg-boss has a handful. */
const MOST = 32;

/**
 * A database of a single session, with what it is asked again and again kept ready there. To read and plan pg-boss'
 * insert takes PGlite as long as to insert twenty jobs, and it does so each time that it is asked by `query`. Only
 * for statements with one value, a text; all inserts of jobs are such.
 */
export function prepared(database: Db): Db {
  const names = new Map<string, Promise<string | null>>();

  function nameOf(text: string): Promise<string | null> {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known ?? Promise.resolve(null);
    const name = `chapter_triage_${names.size}`;
    const made = database.executeSql(`PREPARE ${name} AS ${text}`).then(
      () => name,
      () => null,
    );
    names.set(text, made);
    return made;
  }

  return {
    ...database,
    async executeSql(text, values) {
      const [value] = values ?? [];
      if (values?.length !== 1 || typeof value !== 'string') return database.executeSql(text, values);
      const name = await nameOf(text);
      if (name === null) return database.executeSql(text, values);
      return database.executeSql(`EXECUTE ${name}('${value.replaceAll("'", "''")}')`);
    },
  };
}
