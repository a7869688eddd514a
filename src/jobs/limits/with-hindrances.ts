import { hindranceOf } from '../../github/client/hindrance.ts';
import { LookLater } from '../../store/queue/look-later.ts';
import type { WriteLimiter } from '../../store/tables/write-limiter.ts';

/**
 * The same work beside the looks, which waits where GitHub limits us and is quiet where it bars us: the next sweep makes
 * it anew. `installationOf`: whom a limit holds; null for the app itself.
 */
export function withHindrances<Job>(
  work: (job: Job) => Promise<void>,
  limiter: Pick<WriteLimiter, 'pause'>,
  limitPause: number,
  installationOf: (job: Job) => number | null,
): (job: Job) => Promise<void> {
  return async (job) => {
    try {
      await work(job);
    } catch (error) {
      const hindrance = hindranceOf(error, Date.now(), limitPause);
      if (hindrance === null) throw error;
      if (hindrance.kind === 'barred') return;
      const installationId = installationOf(job);
      if (installationId !== null) await limiter.pause(installationId, hindrance.seconds);
      throw new LookLater('GitHub limits us', hindrance.seconds);
    }
  };
}
