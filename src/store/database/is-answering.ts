import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from './database.ts';

/** Whether the database answers soon enough to work with. */
export async function isAnswering(sql: Sql, patienceMs = 2_000): Promise<boolean> {
  const answer = sql('SELECT 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answer, delay(patienceMs, false, { ref: false })]);
}
