import type { Health, RateLimit } from '../../core/health.ts';
import type { Sql } from '../database/database.ts';
import { countJobs } from './job-counts.ts';

/** More installations than this are not listed. */
const MAX_LISTED = 50;

export async function readHealth(sql: Sql, rateLimits: readonly RateLimit[]): Promise<Health> {
  const [jobs, facts, paused] = await Promise.all([
    countJobs(sql),
    sql(
      `SELECT (SELECT EXTRACT(epoch FROM now() - min(start_after))::float8 FROM pgboss.job
                WHERE name = 'look' AND state < 'active' AND start_after <= now()) AS "oldestWait",
              (SELECT count(*)::int FROM chapter_triage.blocked_job) AS blocked,
              (SELECT max(watermark) FROM chapter_triage.sweep) AS "lastSweep"`,
    ),
    sql(
      `SELECT installation_id::float8 AS "installationId", EXTRACT(epoch FROM paused_until - now())::float8 AS seconds
         FROM chapter_triage.pace WHERE paused_until > now() ORDER BY 2 DESC LIMIT $1`,
      [MAX_LISTED],
    ),
  ]);
  const [row] = facts.rows as { oldestWait: number | null; blocked: number; lastSweep: Date | null }[];
  return {
    jobs,
    oldestWait: row?.oldestWait ?? null,
    blocked: row?.blocked ?? 0,
    paused: paused.rows as Health['paused'],
    lastSweep: row?.lastSweep?.toISOString() ?? null,
    rateLimits: rateLimits.slice(0, MAX_LISTED),
  };
}
