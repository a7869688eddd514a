import { LRUCache } from 'lru-cache';

interface Level {
  readonly amount: number;
  readonly at: number;
}

const MAX_INSTALLATIONS = 10_000;
/** A burst of this many jobs is normal. */
const NORMAL_BURST = 16;
/** Roughly the jobs a second that GitHub's limits allow for one installation in the long run. */
const JOBS_PER_SECOND = 1;

/**
 * Returns the priority of an installation's next job. It is 0, and drops by one for each doubling of the jobs that the
 * installation recently enqueued beyond a normal burst. So a few jobs of one installation never wait behind thousands
 * of another. The order within an installation stays. `now` in milliseconds.
 */
export function createFairPriority(now: () => number): (installationId: number) => number {
  const levels = new LRUCache<number, Level>({ max: MAX_INSTALLATIONS });
  return (installationId) => {
    const at = now();
    const before = levels.get(installationId);
    const left = before ? Math.max(0, before.amount - ((at - before.at) / 1000) * JOBS_PER_SECOND) : 0;
    levels.set(installationId, { amount: left + 1, at });
    return left < NORMAL_BURST ? 0 : -Math.floor(Math.log2(left / NORMAL_BURST) + 1);
  };
}
