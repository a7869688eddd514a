import type { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck';

/** How many writes an installation may do at once; after those, one a second. */
export interface Pace {
  readonly writes: number;
  /** Of the writes, those that notify people: comments. */
  readonly comments: number;
}

/**
 * GitHub counts a write as 5 of 900 points a minute (180 writes), allows some 80 comments a minute, and asks for a
 * second between writes in the long run. These bursts and one a second after them stay below: 90 writes and 75
 * comments in the worst minute.
 */
const DEFAULT_PACE: Pace = { writes: 30, comments: 15 };

type Throttle = NonNullable<Parameters<typeof throttling>[1]['throttle']>;

/** For how long a request waits in place; whoever must wait longer is better kept in the queue than in memory. */
const PATIENCE_SECONDS = 60;

/**
 * Options of the throttling plugin. Its own rule is a second between writes and three between comments from the first on,
 * which makes a single report wait for two seconds and more; a bucket lets the usual report through at once and slows
 * only a flood. A limit that GitHub reports all the same is waited for once, if it is short.
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
 * Options of the retry plugin: short faults of the network are overcome here, longer ones by the queue. 429 is the
 * throttling plugin's, 409 and the rest would be the same again.
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
