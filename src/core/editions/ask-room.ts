/** When there was room for questions in a repository, by question: milliseconds since 1970. */
export interface AskLog {
  readonly asked: Readonly<Record<string, number>>;
  /** The last turn that was given to one that had to wait. */
  readonly turn: number;
  /** The turns of those that wait, by question. */
  readonly turns: Readonly<Record<string, number>>;
}

export const noQuestions: AskLog = { asked: {}, turn: 0, turns: {} };

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** A quarter of a day's questions may be written within a quarter of a day, so that maintainers are not flooded. */
const SPREAD = DAY / 4;
/** The longest wait. Much may have changed by then. */
const LONGEST_WAIT = 3 * DAY;

/**
 * Takes room for a question, of `perDay` in any 24 hours: what to keep, and how long to wait, in milliseconds; 0 if
 * there is room. A question keeps its room for a day, however often it asks. Waiting questions get turns one after
 * another: otherwise all would come back at once. They keep their turns, however often they ask: otherwise one subject
 * with many looks would push the others back.
 */
export function takeRoom(log: AskLog, question: string, perDay: number, now: number): { log: AskLog; wait: number } {
  const asked = later(log.asked, now - DAY);
  const turns = later(log.turns, now);
  if (question in asked) return { log: { ...log, asked, turns }, wait: 0 };
  const free = Math.max(freeAt(asked, perDay, DAY, now), freeAt(asked, Math.ceil(perDay / 4), SPREAD, now));
  if (free <= now) {
    const { [question]: _, ...others } = turns;
    return { log: { ...log, asked: { ...asked, [question]: now }, turns: others }, wait: 0 };
  }
  const kept = turns[question];
  if (kept !== undefined) return { log: { ...log, asked, turns }, wait: kept - now };
  const turn = Math.max(free, log.turn + DAY / perDay);
  // Then there will be turns again; so no more of them are kept than there are in three days.
  if (turn > now + LONGEST_WAIT) return { log: { ...log, asked, turns }, wait: LONGEST_WAIT };
  return { log: { asked, turn, turns: { ...turns, [question]: turn } }, wait: turn - now };
}

function later(times: Readonly<Record<string, number>>, than: number): Record<string, number> {
  return Object.fromEntries(Object.entries(times).filter(([, at]) => at > than));
}

/** When fewer than `most` will have been asked within `span`. */
function freeAt(asked: Readonly<Record<string, number>>, most: number, span: number, now: number): number {
  const within = Object.values(asked)
    .filter((at) => at > now - span)
    .toSorted((a, b) => b - a);
  const last = within[most - 1];
  return last === undefined ? now : last + span;
}
