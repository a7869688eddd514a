import type { PendingComment } from './pending-commands.ts';

/** One look asks GitHub about at most this many people. Each costs a request; later looks ask about the others. */
const MAX_PEOPLE = 10;

/** GitHub shows this login for every deleted account. */
const GHOST = 'ghost';

/** Lower-case logins whose permission must be read. The author of the subject needs none. */
export function commandersToAsk(pending: readonly PendingComment[], author: string): string[] {
  const people = new Set(pending.map(({ comment }) => comment.author.login.toLowerCase()));
  return [...people].filter((login) => login !== author.toLowerCase() && login !== GHOST).slice(0, MAX_PEOPLE);
}

/**
 * Says who may use commands: the author of the subject, and people with triage permission. Null if the permission of a
 * login was not read this time; a later look reads it.
 */
export function mayCommand(author: string, mayTriage: ReadonlyMap<string, boolean>): (login: string) => boolean | null {
  return (login) => {
    const key = login.toLowerCase();
    if (key === GHOST) return false;
    return key === author.toLowerCase() ? true : (mayTriage.get(key) ?? null);
  };
}
