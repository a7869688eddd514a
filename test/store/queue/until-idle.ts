import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from '../../../src/store/database/database.ts';

/** Resolves when no job in a database is due or under way. */
export async function untilIdle(sql: Sql): Promise<void> {
  while ((await dueJobs(sql)) > 0) await delay(10);
}

async function dueJobs(sql: Sql): Promise<number> {
  const { rows } = await sql(
    `SELECT count(*)::int AS count FROM pgboss.job
      WHERE state = 'active' OR state IN ('created', 'retry') AND start_after <= now() AND name NOT LIKE '%-failed'`,
  );
  return (rows as { count: number }[])[0]?.count ?? 0;
}
