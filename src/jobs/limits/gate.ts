import { type Hindrance, hindranceOf } from '../../github/client/hindrance.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import type { Job } from '../../store/queue/queue.ts';
import type { Parked } from '../../store/tables/parked.ts';
import type { WriteLimiter } from '../../store/tables/write-limiter.ts';

/** Whether a look may go on, and what becomes of it when it may not. */
export interface Gate {
  /** Before anything is read. Throws a LookLater while the installation must wait. */
  admit(installationId: number): Promise<void>;
  /** Before anything is written: room for all of a look's writes, or a LookLater. */
  take(installationId: number, writes: number): Promise<void>;
  /**
   * What an error of a look means: it must wait, or it can't be done for a reason that a person may lift; then it is
   * kept for that day. Null for an error that is simply one.
   */
  explain(job: Job, error: unknown): Promise<LookLater | { readonly barred: string } | null>;
}

export interface GateDependencies {
  readonly limiter: WriteLimiter;
  readonly parked: Pick<Parked, 'park'>;
  /** In seconds, for a limit that does not say how long it lasts. */
  readonly limitPause: number;
  /** Milliseconds since 1970: GitHub tells times, not only spans. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** The gate of this process, in step with those of all others on the same database. */
export function createGate({ limiter, parked, limitPause, now, random }: GateDependencies): Gate {
  return {
    admit: limiter.admit,
    take: limiter.take,
    async explain(job, error) {
      if (error instanceof LookLater) return error;
      const hindrance: Hindrance | null = hindranceOf(error, now(), limitPause);
      if (hindrance === null) return null;
      if (hindrance.kind === 'barred') {
        await parked.park(job, hindrance.reason);
        return { barred: hindrance.reason };
      }
      await limiter.pause(job.installationId, hindrance.seconds);
      // Not all at once when the time is over.
      return new LookLater('GitHub limits us', hindrance.seconds * (1 + random() / 10));
    },
  };
}

/** A gate that is always open, for where nothing is shared and nobody limits. */
export const OPEN_GATE: Gate = {
  admit: async () => {},
  take: async () => {},
  explain: async (_, error) => (error instanceof LookLater ? error : null),
};
