import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import { UserError } from '../../core/problem.ts';
import type { Database, Sql, Transaction } from '../database/database.ts';

/** PostgreSQL 15, as `server_version_num`. */
const MIN_POSTGRES = 150_000;

/**
 * How often pg-boss looks for jobs of dead processes, in seconds. An embedded database does not need it: there they are
 * requeued at the start.
 */
const SUPERVISE_SECONDS = 10;

/**
 * Starts pg-boss on a database and creates or migrates its tables. Throws a UserError if that is too old or not durable.
 */
export async function openBoss({ connection, exclusive }: Database, log: Logger): Promise<PgBoss> {
  const intervals = { superviseIntervalSeconds: SUPERVISE_SECONDS, monitorIntervalSeconds: SUPERVISE_SECONDS };
  const boss = new PgBoss({ ...connection, useListenNotify: true, ...(!exclusive && intervals) });
  boss.on('error', (err) => log.error({ err }, 'queue error'));
  boss.on('warning', ({ message, data }) => log.warn({ warning: message, data }, 'queue warning'));
  try {
    await boss.start();
    await requireServer(sqlOf(boss), exclusive);
    if (exclusive) await sqlOf(boss)(TRUST_NAMES);
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
}

/**
 * Switches off the check that the queues of a job exist. It takes the embedded database a fifth of the time of an insert,
 * and the names are constants of ours. A PostgreSQL server may not allow it, and needs it less.
 */
const TRUST_NAMES = 'ALTER TABLE pgboss.job_common DISABLE TRIGGER ALL';

/** Runs statements on pg-boss' connections. */
export function sqlOf(boss: PgBoss): Sql {
  return (text, values) => boss.getDb().executeSql(text, values);
}

/** Runs transactions on a connection of pg-boss' pool. */
export function transactionOf(boss: PgBoss): Transaction {
  return async (work) => {
    const opened = await boss.getDb().beginTransaction?.();
    if (opened === undefined) throw new Error('this connection has no transactions');
    try {
      await work((text, values) => opened.db.executeSql(text, values));
      await opened.commit();
    } catch (error) {
      await opened.rollback();
      throw error;
    }
  };
}

/** Checks the version, and that commits wait for the disk. The embedded database switches that per call. */
async function requireServer(sql: Sql, exclusive: boolean): Promise<void> {
  const { rows } = await sql(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name,
            current_setting('synchronous_commit') AS durability`,
  );
  const { number, name, durability } = rows[0] as { number: number; name: string; durability: string };
  const refuse = (message: string, remedy: string) => {
    throw new UserError([{ file: 'environment', key: 'DATABASE_URL', message, remedy }]);
  };
  if (number < MIN_POSTGRES) refuse(`is a PostgreSQL ${name}`, 'give the address of a PostgreSQL 15 or newer');
  if (!exclusive && durability === 'off') {
    const message =
      'commits before it has written to disk (synchronous_commit is off), so accepted webhooks may be lost';
    refuse(message, 'switch it on for the account: ALTER ROLE name SET synchronous_commit = on');
  }
}
