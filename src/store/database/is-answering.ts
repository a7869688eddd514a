import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from './database.ts';

/** Whether the database answers within a timeout. */
export async function isAnswering(sql: Sql, timeoutMs = 2_000): Promise<boolean> {
  const answer = sql('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, delay(timeoutMs, false, { ref: false })]);
}
