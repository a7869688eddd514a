/** How many tries may run at once, and begin in a minute: anyone may ask for one, and each costs time. */
export interface TurnLimits {
  readonly atOnce: number;
  readonly perMinute: number;
}

/** Takes a turn; null when there is none left for now. What it returns gives the turn back. */
export type TakeTurn = () => (() => void) | null;

/** `now` is in milliseconds from any start. */
export function createTurns({ atOnce, perMinute }: TurnLimits, now: () => number): TakeTurn {
  let running = 0;
  let begun: number[] = [];
  return () => {
    begun = begun.filter((at) => now() - at < 60_000);
    if (running >= atOnce || begun.length >= perMinute) return null;
    running += 1;
    begun.push(now());
    let given = false;
    return () => {
      if (!given) running -= 1;
      given = true;
    };
  };
}
