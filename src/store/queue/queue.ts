import type { Subject } from '../../core/subject.ts';

/** Where to look, never what to do: the worker reads everything else from GitHub. */
export interface Job {
  readonly installationId: number;
  readonly subject: Subject;
  /** Absent: its reader or a maintainer acted there. `command`: somebody wrote what may be a command. */
  readonly manner?: 'quiet' | 'sweep' | 'command';
  /** GitHub's name for the webhook that first asked for it. */
  readonly delivery?: string;
}

/** The manners of waiting jobs that a job of this manner replaces: those of jobs that say less than it. */
export function givingWayTo(manner: Job['manner']): readonly NonNullable<Job['manner']>[] {
  switch (manner) {
    case undefined:
      return ['quiet', 'sweep', 'command'];
    case 'command':
      return ['quiet', 'sweep'];
    default:
      return [];
  }
}

/** A job, and how it may wait. */
export interface NewJob extends Job {
  /** `low` lets whatever else waits go first: for what nobody watches. */
  readonly urgency?: 'low';
}

/** Jobs that survive the process. At most one waiting and one active job a subject. */
export interface Queue {
  /**
   * Resolves when the job is committed to disk, rejects when it may not be; at once when the database is behind. A
   * subject that already waits is not queued twice; one that is being looked at, or that waits for a retry, gets one
   * further look. A job without a manner replaces one that waits with a manner; a `command` replaces the other two.
   * A look that ends since another job of its subject waits leaves that job its manner in the same way.
   */
  enqueue(job: NewJob): Promise<void>;
  /**
   * Starts to hand jobs to `look`. One that throws is retried later, with backoff, unless it threw a LookLater, which
   * says when, and costs no retry.
   */
  work(look: (job: Job) => Promise<void>): Promise<void>;
  /** Waits for active jobs (bounded), hands the rest back, closes the database. */
  stop(): Promise<void>;
}
