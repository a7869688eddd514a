import type { Asked } from './core/commands/pending-commands.ts';

/** Of more people than this at once only the last are asked about: each costs a request. */
const MOST_PEOPLE = 10;

/** Who of those that ask something may: the author of the subject, and people with the permission to triage. */
export async function mayCommand(
  asked: readonly Asked[],
  author: string,
  mayTriage: (login: string) => Promise<boolean>,
): Promise<(login: string) => boolean> {
  const logins = [...new Set(asked.map(({ comment }) => comment.author.login.toLowerCase()))].slice(-MOST_PEOPLE);
  const allowed = new Set<string>();
  // Nobody is "ghost": it stands for every account that is gone.
  for (const login of logins.filter((one) => one !== 'ghost')) {
    if (login === author.toLowerCase() || (await mayTriage(login))) allowed.add(login);
  }
  return (login) => allowed.has(login.toLowerCase());
}
