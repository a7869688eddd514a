import type { Sql } from '../../store/database/database.ts';
import { countJobs, type JobCount } from '../../store/tables/job-counts.ts';
import type { RateLimit } from './rate-limits.ts';

/** How the work goes, in all processes together but for the rate limits. No name of a repository or a person is in it. */
export interface Health {
  readonly jobs: readonly JobCount[];
  /** For how many seconds the look that is due longest has waited; null when none is due. */
  readonly oldestWait: number | null;
  /** Looks that wait until a person changes what bars them. */
  readonly parked: number;
  /** For how many more seconds installations write nothing. */
  readonly paused: readonly { readonly installationId: number; readonly seconds: number }[];
  /** Until when the repository that was swept last is known to be looked at; ISO 8601, null when none was swept. */
  readonly lastSweep: string | null;
  /** As this process last heard of GitHub. */
  readonly rateLimits: readonly RateLimit[];
}

/** More installations than this are not listed. */
const MOST_LISTED = 50;

export async function readHealth(sql: Sql, rateLimits: readonly RateLimit[]): Promise<Health> {
  const [jobs, facts, paused] = await Promise.all([
    countJobs(sql),
    sql(
      `SELECT (SELECT EXTRACT(epoch FROM now() - min(start_after))::float8 FROM pgboss.job
                WHERE name = 'look' AND state < 'active' AND start_after <= now()) AS "oldestWait",
              (SELECT count(*)::int FROM chapter_triage.parked) AS parked,
              (SELECT max(watermark) FROM chapter_triage.sweep) AS "lastSweep"`,
    ),
    sql(
      `SELECT installation_id::float8 AS "installationId", EXTRACT(epoch FROM paused_until - now())::float8 AS seconds
         FROM chapter_triage.pace WHERE paused_until > now() ORDER BY 2 DESC LIMIT $1`,
      [MOST_LISTED],
    ),
  ]);
  const [row] = facts.rows as { oldestWait: number | null; parked: number; lastSweep: Date | null }[];
  return {
    jobs,
    oldestWait: row?.oldestWait ?? null,
    parked: row?.parked ?? 0,
    paused: paused.rows as Health['paused'],
    lastSweep: row?.lastSweep?.toISOString() ?? null,
    rateLimits: rateLimits.slice(0, MOST_LISTED),
  };
}
