import type { Sql } from '../database/database.ts';
import { enqueueAll } from './group-commit.ts';
import type { Job, Queue } from './queue.ts';

/** A look that failed after its last retry. */
export interface DeadLetter {
  readonly id: string;
  readonly job: Job;
  /** ISO 8601. */
  readonly failedOn: string;
  readonly attempts: number;
  /** The last error. */
  readonly error: string;
}

/** Reads failed looks, oldest first. */
export async function readDeadLetters(sql: Sql, limit = 1_000): Promise<DeadLetter[]> {
  const { rows } = await sql(
    `SELECT id::text, data AS job, created_on AS "failedOn", COALESCE(source_retry_count, 0)::int + 1 AS attempts,
            COALESCE(source_output->>'message', source_output->'value'->>'message', 'unknown') AS error
       FROM pgboss.job WHERE name = 'look-failed' AND state < 'active' ORDER BY created_on LIMIT $1`,
    [limit],
  );
  return (rows as (Omit<DeadLetter, 'failedOn'> & { failedOn: Date })[]).map((row) => ({
    ...row,
    failedOn: row.failedOn.toISOString(),
  }));
}

/**
 * Enqueues failed looks again and returns how many. Each is enqueued before it is deleted, so a crash in between costs
 * at most a look that finds nothing to do.
 */
export async function redrive(
  sql: Sql,
  queue: Pick<Queue, 'enqueue'>,
  letters: readonly DeadLetter[],
): Promise<number> {
  await enqueueAll(
    queue,
    letters.map(({ job }) => job),
  );
  await sql("DELETE FROM pgboss.job WHERE name = 'look-failed' AND id = ANY($1::uuid[])", [
    letters.map(({ id }) => id),
  ]);
  return letters.length;
}
