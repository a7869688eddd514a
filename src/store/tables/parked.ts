import type { Sql } from '../database/database.ts';
import type { Job } from '../queue/queue.ts';
import { subjectKey } from '../queue/subject-key.ts';

/**
 * Looks that can't be done until a person changes something: gives a permission back, unarchives, lifts a suspension.
 * One a subject, kept until its repository can be worked on again.
 */
export interface Parked {
  park(job: Job, reason: string): Promise<void>;
  /** The looks of a repository; they stay parked until `release`. */
  of(installationId: number, repository: string): Promise<readonly Job[]>;
  release(installationId: number, repository: string): Promise<void>;
}

export function createParked(sql: Sql): Parked {
  return {
    async park({ installationId, subject }, reason) {
      await sql(
        `INSERT INTO chapter_triage.parked (installation_id, repository, subject, job, reason)
         VALUES ($1, lower($2), $3, $4, $5)
         ON CONFLICT (installation_id, repository, subject) DO UPDATE SET reason = EXCLUDED.reason`,
        [
          installationId,
          `${subject.owner}/${subject.repo}`,
          subjectKey(subject),
          JSON.stringify({ installationId, subject }),
          reason,
        ],
      );
    },
    async of(installationId, repository) {
      const { rows } = await sql(
        'SELECT job FROM chapter_triage.parked WHERE installation_id = $1 AND repository = lower($2)',
        [installationId, repository],
      );
      return (rows as { job: Job }[]).map(({ job }) => job);
    },
    async release(installationId, repository) {
      await sql('DELETE FROM chapter_triage.parked WHERE installation_id = $1 AND repository = lower($2)', [
        installationId,
        repository,
      ]);
    },
  };
}
