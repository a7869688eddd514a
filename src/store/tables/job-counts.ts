import type { JobCount } from '../../core/health.ts';
import type { Sql } from '../database/database.ts';
import { CHECK } from '../queue/check-queue.ts';
import { EDITION } from '../queue/edition-queue.ts';
import { LOOK, LOOK_FAILED } from '../queue/look-queue.ts';
import { SWEEP } from '../queue/sweep-queue.ts';

const QUEUES: readonly string[] = [LOOK, LOOK_FAILED, SWEEP, CHECK, EDITION];

/** Counts the jobs that are not done, by queue and state. */
export async function countJobs(sql: Sql): Promise<JobCount[]> {
  const { rows } = await sql(
    `SELECT name AS queue,
            CASE WHEN state < 'active' AND start_after > now() THEN 'deferred' ELSE state::text END AS state,
            count(*)::int AS count
       FROM pgboss.job
      WHERE name = ANY($1) AND state IN ('created', 'retry', 'active', 'failed')
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [QUEUES],
  );
  return rows as JobCount[];
}

/**
 * Counts the looks that wait for a worker. Leaves out looks that are postponed by more than an hour. Stops at `max`, since
 * counting all would take long.
 */
export async function countWaiting(sql: Sql, max: number): Promise<number> {
  const { rows } = await sql(
    `SELECT count(*)::int AS count FROM
       (SELECT 1 FROM pgboss.job WHERE name = 'look' AND state < 'active' AND start_after < now() + interval '1 hour'
       LIMIT $1) AS waiting`,
    [max],
  );
  const [row] = rows as { count: number }[];
  return row?.count ?? 0;
}

/**
 * A look waits an hour at most for a limit. One that waits longer waits for the day of a question to an author, which the
 * subject itself remembers.
 */
const SOON = "start_after < now() + interval '2 hours'";

/** How many looks at subjects of a repository wait or run. */
export async function countLooksAt(
  sql: Sql,
  { owner, repo }: { readonly owner: string; readonly repo: string },
): Promise<number> {
  const { rows } = await sql(
    `SELECT count(*)::int AS count FROM pgboss.job
      WHERE name = 'look' AND state IN ('created', 'retry', 'active') AND ${SOON}
        AND lower(data->'subject'->>'owner') = lower($1) AND lower(data->'subject'->>'repo') = lower($2)`,
    [owner, repo],
  );
  const [row] = rows as { count: number }[];
  return row?.count ?? 0;
}

/** Counts waiting and running looks, checks and edition jobs. */
export async function countUnfinished(sql: Sql): Promise<number> {
  const { rows } = await sql(
    `SELECT count(*)::int AS count FROM pgboss.job
      WHERE name = ANY($1) AND state IN ('created', 'retry', 'active') AND ${SOON}`,
    [[LOOK, CHECK, EDITION]],
  );
  const [row] = rows as { count: number }[];
  return row?.count ?? 0;
}
