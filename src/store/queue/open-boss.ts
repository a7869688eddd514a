import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { UserError } from '../../core/problem.ts';
import type { Database, Sql } from '../database/database.ts';
import { explainConnectionError } from '../database/postgres-database.ts';

/** PostgreSQL 15, as its `server_version_num` says it. */
const OLDEST_POSTGRES = 150_000;

/**
 * How often the jobs of a process that died are looked for, in seconds. Of no use to a database of our own: there they
 * are taken back at the start.
 */
const SUPERVISE_SECONDS = 10;

/** pg-boss at work on a database, its tables made or migrated. Throws a UserError for what a person can mend. */
export async function openBoss({ connection, exclusive }: Database, log: Logger): Promise<PgBoss> {
  const intervals = { superviseIntervalSeconds: SUPERVISE_SECONDS, monitorIntervalSeconds: SUPERVISE_SECONDS };
  const boss = new PgBoss({ ...connection, useListenNotify: true, ...(!exclusive && intervals) });
  boss.on('error', (err) => log.error({ err }, 'queue error'));
  boss.on('warning', ({ message, data }) => log.warn({ warning: message, data }, 'queue warning'));
  try {
    await boss.start();
    await requireServer(sqlOf(boss), exclusive);
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw explainConnectionError(error);
  }
}

/** Statements on the connections of pg-boss. */
export function sqlOf(boss: PgBoss): Sql {
  return (text, values) => boss.getDb().executeSql(text, values);
}

/** New enough, and one whose commits wait for the disk; the embedded database is told when to, each time. */
async function requireServer(sql: Sql, exclusive: boolean): Promise<void> {
  const { rows } = await sql(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name,
            current_setting('synchronous_commit') AS durability`,
  );
  const { number, name, durability } = rows[0] as { number: number; name: string; durability: string };
  const refuse = (message: string, remedy: string) => {
    throw new UserError([{ file: 'environment', key: 'DATABASE_URL', message, remedy }]);
  };
  if (number < OLDEST_POSTGRES) refuse(`is a PostgreSQL ${name}`, 'give the address of a PostgreSQL 15 or newer');
  if (!exclusive && durability === 'off') {
    const message =
      'commits before it has written to disk (synchronous_commit is off), so accepted webhooks may be lost';
    refuse(message, 'switch it on for the account: ALTER ROLE name SET synchronous_commit = on');
  }
}
