import type { JobCount } from '../../core/health.ts';
import type { Sql } from '../database/database.ts';
import { countJobs } from './job-counts.ts';

/** What waits, what is blocked and why, and who must not write now. */
export interface QueueStatus {
  readonly jobs: readonly JobCount[];
  readonly blocked: readonly { readonly reason: string; readonly count: number }[];
  /** `seconds` until the pause of an installation ends. */
  readonly paused: readonly { readonly installation: number; readonly seconds: number }[];
}

export async function readQueueStatus(sql: Sql): Promise<QueueStatus> {
  const jobs = await countJobs(sql);
  const blocked = await sql(
    'SELECT reason, count(*)::int AS count FROM chapter_triage.blocked_job GROUP BY 1 ORDER BY 1',
  );
  const paused = await sql(
    `SELECT installation_id::float8 AS installation, ceil(EXTRACT(epoch FROM paused_until - now()))::int AS seconds
       FROM chapter_triage.pace WHERE paused_until > now() ORDER BY 1`,
  );
  return { jobs, blocked: blocked.rows as QueueStatus['blocked'], paused: paused.rows as QueueStatus['paused'] };
}
