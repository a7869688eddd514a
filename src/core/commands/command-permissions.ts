import { type Command, JUDGING } from './command.ts';
import type { PendingComment } from './pending-commands.ts';

/** `own`: what an author may say of their report. `all`: also what only people with triage permission may say. */
export type Rights = 'none' | 'own' | 'all';

/** One look asks GitHub about at most this many people, since each costs a request. The next look asks about others. */
const MAX_PEOPLE = 10;

/** GitHub shows this login for every deleted account. */
const GHOST = 'ghost';

/**
 * Lower-case logins whose permission must be read. The author of the subject needs it for some commands only. In a crowd
 * the oldest commands come first, so that the last word stays the last. If no reply of ours remembers whom we refused, the
 * newest do: otherwise strangers could keep everybody who comes after them unheard.
 */
export function commandersToAsk(pending: readonly PendingComment[], author: string, isRemembered: boolean): string[] {
  const asking = pending.filter((one) => !isBy(one, author) || dependsOnRights(one.commands));
  const inTurn = isRemembered ? asking : asking.toReversed();
  const people = new Set(inTurn.map(({ comment }) => comment.author.login.toLowerCase()));
  return [...people].filter((login) => login !== GHOST).slice(0, MAX_PEOPLE);
}

/** Says what the writer of a comment may do. Null if their permission was not read this time; a later look reads it. */
export function rightsIn(
  author: string,
  mayTriage: ReadonlyMap<string, boolean>,
): (pending: PendingComment) => Rights | null {
  return (pending) => {
    const key = pending.comment.author.login.toLowerCase();
    if (key === GHOST) return 'none';
    const may = mayTriage.get(key);
    if (may === true) return 'all';
    if (isBy(pending, author)) return may === undefined && dependsOnRights(pending.commands) ? null : 'own';
    return may === undefined ? null : 'none';
  };
}

function isBy({ comment }: PendingComment, author: string): boolean {
  return comment.author.login.toLowerCase() === author.toLowerCase();
}

/** Whether commands do more if a maintainer writes them. */
function dependsOnRights(commands: readonly Command[]): boolean {
  return commands.some(({ name }) => name === 'help' || name === 'triage' || JUDGING.some((one) => one === name));
}
