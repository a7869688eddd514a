/** How many turns may be held at once, and begin in a minute. */
export interface TurnLimits {
  readonly atOnce: number;
  readonly perMinute: number;
}

/** Takes a turn; null when there is none left for now. What it returns gives the turn back, and is called once. */
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
    return () => {
      running -= 1;
    };
  };
}
