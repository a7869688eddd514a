import type { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck';

/** Size of the bursts that an installation may write. After a burst: one write a second. */
export interface Pace {
  readonly writes: number;
  /** The same for comments, which notify people. */
  readonly comments: number;
}

/**
 * GitHub counts a write as 5 of 900 points a minute (180 writes), allows some 80 comments a minute, and recommends one
 * write a second in the long run. These values stay below that: at most 90 writes and 75 comments in any minute.
 */
const DEFAULT_PACE: Pace = { writes: 30, comments: 15 };

type Throttle = NonNullable<Parameters<typeof throttling>[1]['throttle']>;

/** A request waits at most this long in memory. Longer waits belong in the queue. */
const PATIENCE_SECONDS = 60;

/**
 * Options of the throttling plugin. By default it waits one second between writes and three between comments, starting
 * with the first, so a single report takes over two seconds. A token bucket lets a usual report through at once and
 * slows only a flood. If GitHub still reports a limit, one short wait is tried.
 */
export function createThrottle(pace: Pace = DEFAULT_PACE): Throttle {
  return {
    enabled: true,
    write: bucket(pace.writes),
    notifications: bucket(pace.comments),
    onRateLimit: isWorthWaiting,
    onSecondaryRateLimit: isWorthWaiting,
  };
}

/**
 * Options of the retry plugin. It retries short network faults; the queue retries longer ones. The throttling plugin
 * handles 429. The other statuses would fail again.
 */
export const RETRY = { retries: 1, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451] };

type LimitHandler = NonNullable<Throttle['onRateLimit']>;

const isWorthWaiting: LimitHandler = (retryAfter, options, octokit, retryCount) => {
  const waits = retryAfter <= PATIENCE_SECONDS && retryCount === 0;
  const { method, url } = options;
  octokit.log.warn(`GitHub limits us: ${method} ${url} may be repeated in ${retryAfter} s${waits ? ', waiting' : ''}`);
  return waits;
};

function bucket(size: number): Bottleneck.Group {
  return new Bottleneck.Group({
    maxConcurrent: 1,
    reservoir: size,
    reservoirIncreaseAmount: 1,
    reservoirIncreaseInterval: 1000,
    reservoirIncreaseMaximum: size,
  });
}
