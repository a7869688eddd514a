import type { Subject } from '../../core/subject.ts';
import { type GithubRefusal, githubRefusalOf } from '../../github/client/github-refusal.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import type { Job } from '../../store/queue/queue.ts';
import type { BlockedJobs } from '../../store/tables/blocked-jobs.ts';
import type { PendingComments } from '../../store/tables/pending-comments.ts';
import type { WriteLimiter } from '../../store/tables/write-limiter.ts';
import { createSubjectPace } from './subject-pace.ts';

/** Whether a look may go on, and what becomes of it when it may not. */
export interface Gate {
  /**
   * Before anything is read. Throws a LookLater while the installation must wait, while a comment may still arrive on the
   * subject, or if it was looked at often.
   */
  admit(installationId: number, subject?: Subject): Promise<void>;
  /** Before anything is written: room for all of a look's writes, or a LookLater. */
  take(installationId: number, writes: number): Promise<void>;
  /** Sends a comment so that no look misses it, also if it arrives after this process has ended. */
  readonly sendComment: PendingComments['send'];
  /**
   * Explains an error of a look: it must wait, or it is blocked until a person acts, and then its job is stored. Null
   * for any other error.
   */
  explain(job: Job, error: unknown): Promise<LookLater | { readonly blocked: string } | null>;
}

export interface GateDependencies {
  readonly limiter: WriteLimiter;
  readonly blockedJobs: Pick<BlockedJobs, 'block'>;
  /** Undefined without a database: then no look is repeated soon after a process has ended. */
  readonly comments?: PendingComments;
  /** In seconds, for a limit that does not say how long it lasts. */
  readonly limitPause: number;
  /** Milliseconds since 1970. GitHub also names a time of day until which to wait. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** The gate of this process, in step with those of all others on the same database. */
export function createGate({ limiter, blockedJobs, comments, limitPause, now, random }: GateDependencies): Gate {
  const pace = createSubjectPace(now);
  return {
    async admit(installationId, subject) {
      await limiter.admit(installationId);
      if (!subject) return;
      await comments?.await(subject);
      pace(subject);
    },
    take: limiter.take,
    sendComment: comments?.send ?? OPEN_GATE.sendComment,
    async explain(job, error) {
      if (error instanceof LookLater) return error;
      const refusal: GithubRefusal | null = githubRefusalOf(error, now(), limitPause);
      if (refusal === null) return null;
      if (refusal.kind === 'blocked') {
        await blockedJobs.block(job, refusal.reason);
        return { blocked: refusal.reason };
      }
      await limiter.pause(job.installationId, refusal.seconds);
      // Not all at once when the time is over.
      return new LookLater('GitHub limits us', refusal.seconds * (1 + random() / 10));
    },
  };
}

/** A gate that is always open. It is for looks without a shared database. */
export const OPEN_GATE: Gate = {
  admit: async () => {},
  take: async () => {},
  sendComment: (_, send) => send(),
  explain: async (_, error) => (error instanceof LookLater ? error : null),
};
