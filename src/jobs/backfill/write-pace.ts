import { setTimeout as delay } from 'node:timers/promises';

/** How much may be written. */
export interface PaceLimits {
  readonly perSecond: number;
  readonly perHour: number;
}

/** Milliseconds. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => delay(milliseconds, undefined, { signal }),
};

/** Keeps writes below the limits. */
export interface WritePace {
  /** Resolves when this many writes may be done. Throws an AbortError when `signal` is raised meanwhile. */
  take(writes: number, signal: AbortSignal): Promise<void>;
  /** About how many seconds this many further writes will take. */
  secondsFor(writes: number): number;
}

/**
 * A pace of writes: never two within the same share of a second, and in any hour no more than the limit, a quarter of it
 * at once and the rest evenly, which leaves room for what readers file meanwhile.
 */
export function createWritePace({ perSecond, perHour }: PaceLimits, { now, sleep }: Clock = CLOCK): WritePace {
  const burst = Math.max(1, perHour / 4);
  const rate = Math.max(1, perHour - burst) / 3600;
  let room = burst;
  let counted = now();
  let next = counted;

  const refill = () => {
    const moment = now();
    room = Math.min(burst, room + ((moment - counted) / 1000) * rate);
    counted = moment;
  };
  return {
    async take(writes, signal) {
      refill();
      const forRoom = room >= Math.min(writes, burst) ? 0 : ((Math.min(writes, burst) - room) / rate) * 1000;
      const wait = Math.max(next - now(), forRoom);
      if (wait > 0) await sleep(wait, signal);
      refill();
      room -= writes;
      next = now() + (writes / perSecond) * 1000;
    },
    secondsFor(writes) {
      refill();
      return Math.max(writes / perSecond, Math.max(0, writes - room) / rate);
    },
  };
}
