import type { Asked } from './core/commands/pending-commands.ts';

/** Of more people than this at once only the first are asked about: each costs a request, and the rest can wait. */
const MOST_PEOPLE = 10;

/**
 * Who of those that ask something may: the author of the subject, who costs no request, and people with the permission
 * to triage. Null for whoever was not asked about this time: a later look does.
 */
export async function mayCommand(
  asked: readonly Asked[],
  author: string,
  mayTriage: (login: string) => Promise<boolean>,
): Promise<(login: string) => boolean | null> {
  // Nobody is "ghost": it stands for every account that is gone.
  const known = new Map([
    [author.toLowerCase(), true],
    ['ghost', false],
  ]);
  const people = new Set(asked.map(({ comment }) => comment.author.login.toLowerCase()));
  const others = [...people].filter((login) => !known.has(login)).slice(0, MOST_PEOPLE);
  for (const login of others) known.set(login, await mayTriage(login));
  return (login) => known.get(login.toLowerCase()) ?? null;
}
