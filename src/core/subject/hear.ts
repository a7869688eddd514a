import { mayCommand } from '../commands/command-permissions.ts';
import { type CommandsRun, runCommands } from '../commands/run-commands.ts';
import type { Policy } from './desire.ts';
import type { Prepared } from './prepare.ts';

/** What people asked by command, what came of it, and what is wanted on the subject in view of it. */
export interface Heard {
  readonly run: CommandsRun;
  readonly policy: Policy;
}

/** Runs the commands of those whose permission is known; without an acknowledgement nothing could remember that. */
export function hear(prepared: Prepared, mayTriage: ReadonlyMap<string, boolean>): Heard {
  const { snapshot, publication, memory, pending, reading } = prepared;
  const answer = mayCommand(snapshot.author.login, mayTriage);
  const asked = pending.filter(({ comment }) => answer(comment.author.login) !== null);
  const isAllowed = (login: string) => answer(login) === true;
  const policy = wantedPolicy(
    prepared,
    asked.some(({ comment }) => isAllowed(comment.author.login)),
  );
  const heard = policy.acknowledgement === null ? [] : asked;
  return { run: runCommands(heard, memory, isAllowed, reading, publication.policy.labels), policy };
}

/** If no acknowledgement is wanted, a command that is obeyed gets one all the same: it keeps what was said. */
function wantedPolicy({ subject, snapshot, publication }: Prepared, isObeyed: boolean): Policy {
  const { acknowledgement, labels } = publication.policy;
  const { discussion, locked, state, reply } = snapshot;
  const answerable = discussion?.category.isAnswerable ?? false;
  const silent: Policy = { labels, acknowledgement: null, commands: true, answerable };
  const spoken: Policy = { ...silent, acknowledgement: acknowledgement.language };
  const isNew = snapshot.acknowledgement === null;
  if (locked && isNew) return silent;
  if (reply !== null || isObeyed) return spoken;
  // Nobody wants a reply on what was settled before we came.
  if (state === 'closed' && isNew) return silent;
  return (subject.kind === 'issue' ? acknowledgement.issues : acknowledgement.discussions) ? spoken : silent;
}
