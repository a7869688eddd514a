import type { Logger } from 'pino';
import type { MeteredRequest } from '../../core/health.ts';
import { believedSeconds } from '../../github/client/retry-after.ts';
import type { WriteLimiter } from '../../store/tables/write-limiter.ts';

/** With fewer requests left the next looks would be refused halfway. */
const NEARLY_USED_UP = 10;

/** Returns a meter that pauses an installation when its rate limit is nearly used up, until the limit resets. */
export function pauseWhenUsedUp(limiter: Pick<WriteLimiter, 'pause'>, log: Logger): (request: MeteredRequest) => void {
  return ({ installationId, left, resetAt }) => {
    if (installationId === null || left === null || left > NEARLY_USED_UP || resetAt === null) return;
    const seconds = believedSeconds(Math.ceil(resetAt - Date.now() / 1000) + 1);
    if (seconds <= 0) return;
    log.warn({ installation: installationId, left, seconds }, 'the rate limit is nearly used up');
    limiter.pause(installationId, seconds).catch((err) => log.error({ err }, 'could not pause an installation'));
  };
}
