import { githubRefusalOf } from '../../github/client/github-refusal.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import type { WriteLimiter } from '../../store/tables/write-limiter.ts';

/**
 * Wraps jobs other than looks. At a limit, it pauses the installation and postpones the job. A blocked job just ends,
 * since the next sweep enqueues it again. `installationOf`: the installation that a limit pauses; null for the app
 * itself.
 */
export function handleRefusals<Job>(
  work: (job: Job) => Promise<void>,
  limiter: Pick<WriteLimiter, 'pause'>,
  limitPause: number,
  installationOf: (job: Job) => number | null,
): (job: Job) => Promise<void> {
  return async (job) => {
    try {
      await work(job);
    } catch (error) {
      const refusal = githubRefusalOf(error, Date.now(), limitPause);
      if (refusal === null) throw error;
      if (refusal.kind === 'blocked') return;
      const installationId = installationOf(job);
      if (installationId !== null) await limiter.pause(installationId, refusal.seconds);
      throw new LookLater('GitHub limits us', refusal.seconds);
    }
  };
}
