import type { Asked } from './pending-commands.ts';

/** Of more people than this at once only the first are asked about: each costs a request, and the rest can wait. */
const MOST_PEOPLE = 10;

/** "ghost" is no person: it stands for every account that is gone. */
const GHOST = 'ghost';

/** Logins, in lower case, whose permission decides about these commands; the author of the subject needs none. */
export function commandersToAsk(asked: readonly Asked[], author: string): string[] {
  const people = new Set(asked.map(({ comment }) => comment.author.login.toLowerCase()));
  return [...people].filter((login) => login !== author.toLowerCase() && login !== GHOST).slice(0, MOST_PEOPLE);
}

/**
 * Who may command: the author of the subject, and people with the permission to triage, by their logins in lower case.
 * Null for people who were not asked about this time: a later look does.
 */
export function mayCommand(author: string, mayTriage: ReadonlyMap<string, boolean>): (login: string) => boolean | null {
  return (login) => {
    const key = login.toLowerCase();
    if (key === GHOST) return false;
    return key === author.toLowerCase() ? true : (mayTriage.get(key) ?? null);
  };
}
