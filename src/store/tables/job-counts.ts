import type { JobCount } from '../../core/health.ts';
import type { Sql } from '../database/database.ts';
import { CHECK } from '../queue/check-queue.ts';
import { EDITION } from '../queue/edition-queue.ts';
import { LOOK, LOOK_FAILED } from '../queue/look-queue.ts';
import { SWEEP } from '../queue/sweep-queue.ts';

const QUEUES: readonly string[] = [LOOK, LOOK_FAILED, SWEEP, CHECK, EDITION];

/** The jobs that are not done, by queue and state. */
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
 * How many looks wait for a worker, now or within the hour: not those that are put off for days. Counted to `most` at most:
 * beyond that it makes no difference, and would cost.
 */
export async function countWaiting(sql: Sql, most: number): Promise<number> {
  const { rows } = await sql(
    `SELECT count(*)::int AS count FROM
       (SELECT 1 FROM pgboss.job WHERE name = 'look' AND state < 'active' AND start_after < now() + interval '1 hour'
       LIMIT $1) AS waiting`,
    [most],
  );
  const [row] = rows as { count: number }[];
  return row?.count ?? 0;
}

/**
 * Looks wait an hour at most for a limit. Those that wait longer wait for the day of a question to an author, which the
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
