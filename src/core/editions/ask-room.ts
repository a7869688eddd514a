/** When there was room for questions in a repository, by question: milliseconds since 1970. */
export interface AskLog {
  readonly asked: Readonly<Record<string, number>>;
  /** The last turn that was given to one that had to wait. */
  readonly turn: number;
}

export const noQuestions: AskLog = { asked: {}, turn: 0 };

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** A quarter of a day's questions may be written within a quarter of a day, so that maintainers are not flooded. */
const SPREAD = DAY / 4;
/** Nobody is told to come back later than this: by then much may have changed. */
const LONGEST_WAIT = 3 * DAY;

/**
 * Takes room for a question, of `perDay` in any 24 hours: what to keep, and how long to wait, in milliseconds; 0 where
 * there was room. A question that has room keeps it for a day, however often it comes back for it. Those that wait get
 * turns one after another: else all would come back at once, to wait again.
 */
export function takeRoom(log: AskLog, question: string, perDay: number, now: number): { log: AskLog; wait: number } {
  const asked = Object.fromEntries(Object.entries(log.asked).filter(([, at]) => at > now - DAY));
  if (question in asked) return { log: { ...log, asked }, wait: 0 };
  const free = Math.max(freeAt(asked, perDay, DAY, now), freeAt(asked, Math.ceil(perDay / 4), SPREAD, now));
  if (free <= now) return { log: { ...log, asked: { ...asked, [question]: now } }, wait: 0 };
  const turn = Math.min(now + LONGEST_WAIT, Math.max(free, log.turn + DAY / perDay));
  return { log: { asked, turn }, wait: turn - now };
}

/** When fewer than `most` will have been asked within `span`. */
function freeAt(asked: Readonly<Record<string, number>>, most: number, span: number, now: number): number {
  const within = Object.values(asked)
    .filter((at) => at > now - span)
    .toSorted((a, b) => b - a);
  const last = within[most - 1];
  return last === undefined ? now : last + span;
}
