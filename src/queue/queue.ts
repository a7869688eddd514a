import type { Subject } from '../core/subject.ts';

/** Where to look, never what to do: the worker reads everything else from GitHub. */
export interface Job {
  readonly installationId: number;
  readonly subject: Subject;
}

/** Jobs that survive the process. At most one waiting and one active job a subject. */
export interface Queue {
  /**
   * Resolves when the job is committed to disk, rejects when it may not be. A subject that already waits is not queued
   * twice; one that is being looked at, or that waits for a retry, gets one further look.
   */
  enqueue(job: Job): Promise<void>;
  /** Starts to hand jobs to `look`; a `look` that throws is retried later, with backoff. */
  work(look: (job: Job) => Promise<void>): Promise<void>;
  /** Waits for active jobs (bounded), hands the rest back, closes the database. */
  stop(): Promise<void>;
}
