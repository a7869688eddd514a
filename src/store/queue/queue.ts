import type { Subject } from '../../core/subject.ts';

/** A look to make later. It is only an address: the worker reads everything else from GitHub. */
export interface Job {
  readonly installationId: number;
  readonly subject: Subject;
  /** Absent if the reader or a maintainer acted there. `command` if someone wrote what may be a command. */
  readonly manner?: 'quiet' | 'sweep' | 'command';
  /** GitHub's id of the webhook that first caused it. */
  readonly delivery?: string;
}

/** The manners that a job of this manner replaces in a waiting job. A look does at least as much in the replacing manner. */
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

/** A job to enqueue. */
export interface NewJob extends Job {
  /** `low` lets all other jobs go first. It is for looks that no one waits for. */
  readonly urgency?: 'low';
}

/** Jobs that survive the process. There is at most one waiting and one active job for each subject. */
export interface Queue {
  /**
   * Resolves when the job is committed to disk. Rejects if it may not be, and at once while the database is too slow.
   *
   * A subject that already waits is not enqueued twice. A subject that is being looked at, or that waits for a retry, gets
   * one more look. `givingWayTo` says which manners replace the manner of a waiting job. A look that ends because another
   * job of its subject waits passes its manner on in the same way.
   */
  enqueue(job: NewJob): Promise<void>;
  /**
   * Starts to pass jobs to `look`. A job that throws is retried with backoff. A LookLater postpones it by a given time,
   * without using up a retry.
   */
  work(look: (job: Job) => Promise<void>): Promise<void>;
  /** Waits for active jobs up to a time limit, puts the others back, and closes the database. */
  stop(): Promise<void>;
}
