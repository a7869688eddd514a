import type { Logger } from 'pino';
import { z } from 'zod';
import type { Sql } from '../database/database.ts';
import { createRowReader } from '../database/read-rows.ts';
import { givingWayTo, type Job } from '../queue/queue.ts';
import { subjectKey } from '../queue/subject-key.ts';
import { StoredJob } from './stored-shapes.ts';

/**
 * Looks that are blocked until a person changes something: grants a permission, unarchives, lifts a suspension. One per
 * subject, in the loudest manner that was blocked, stored until the repository is accessible again.
 */
export interface BlockedJobs {
  block(job: Job, reason: string): Promise<void>;
  of(installationId: number, repository: string): Promise<BlockedThen>;
}

/** The blocked looks of a repository at one moment. */
export interface BlockedThen {
  readonly jobs: readonly Job[];
  /** Deletes them. What was blocked since, also for the second time, stays. */
  release(): Promise<void>;
}

const Row = z.object({ job: StoredJob });

export function createBlockedJobs(sql: Sql, log: Pick<Logger, 'error'>): BlockedJobs {
  const read = createRowReader(log);
  return {
    async block({ installationId, subject, manner }, reason) {
      await sql(
        `INSERT INTO chapter_triage.blocked_job (installation_id, repository, subject, job, reason)
         VALUES ($1, lower($2), $3, $4, $5)
         ON CONFLICT (installation_id, repository, subject) DO UPDATE SET reason = EXCLUDED.reason,
           job = CASE WHEN blocked_job.job->>'manner' = ANY($6) THEN EXCLUDED.job ELSE blocked_job.job END`,
        [
          installationId,
          `${subject.owner}/${subject.repo}`,
          subjectKey(subject),
          JSON.stringify({ installationId, subject, manner }),
          reason,
          givingWayTo(manner),
        ],
      );
    },
    async of(installationId, repository) {
      // PostgreSQL gives a row another xmin whenever it is written.
      const { rows } = await sql(
        `SELECT job, subject, xmin::text AS version FROM chapter_triage.blocked_job
          WHERE installation_id = $1 AND repository = lower($2)`,
        [installationId, repository],
      );
      const versions = JSON.stringify(rows);
      return {
        jobs: read('blocked_job', Row, rows).map(({ job }) => job),
        async release() {
          if (rows.length === 0) return;
          await sql(
            `DELETE FROM chapter_triage.blocked_job AS job
              USING json_to_recordset($3::json) AS released (subject text, version text)
              WHERE job.installation_id = $1 AND job.repository = lower($2)
                AND job.subject = released.subject AND job.xmin::text = released.version`,
            [installationId, repository, versions],
          );
        },
      };
    },
  };
}
