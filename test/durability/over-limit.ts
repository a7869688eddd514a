import type { LoggedRequest } from '../local-github/request-log.ts';

export interface PaceLimits {
  readonly perSecond: number;
  readonly burst: number;
  /** Writes whose room was taken and which are not sent yet: those of all looks that may be under way at a time. */
  readonly underWay: number;
}

/**
 * How many writes too many there were in the worst span of time; 0 when all were within the limits. Writes are judged by
 * their arrival: what arrives in a span took its room in it, or was under way when it began. So no delay of a busy
 * machine makes this more than 0.
 */
export function overLimit(
  writes: readonly Pick<LoggedRequest, 'at' | 'graphql'>[],
  { perSecond, burst, underWay }: PaceLimits,
): number {
  const times = writes.flatMap(({ at, graphql }) => Array.from({ length: graphql?.fields.length ?? 1 }, () => at));
  times.sort((one, other) => one - other);
  let worst = 0;
  for (const [first, from] of times.entries()) {
    for (let last = first; last < times.length; last += 1) {
      // The log has whole milliseconds.
      const seconds = ((times[last] ?? from) - from + 1) / 1000;
      worst = Math.max(worst, last - first + 1 - burst - underWay - perSecond * seconds);
    }
  }
  return Math.ceil(worst);
}
