import { mayCommand } from '../commands/command-permissions.ts';
import { type CommandsRun, runCommands } from '../commands/run-commands.ts';
import { labelFamily } from '../labels/family-of.ts';
import { wasLabelledByUs } from '../labels/label-history.ts';
import type { Policy } from './changes/desire.ts';
import type { Facts } from './facts.ts';
import type { Prepared } from './prepare.ts';

/** What people asked by command, what came of it, and what is wanted on the subject in view of it. */
export interface Heard {
  readonly run: CommandsRun;
  readonly policy: Policy;
}

/** Runs the commands of those whose permission is known; without an acknowledgement nothing could remember that. */
export function hear(prepared: Prepared, facts: HeardFacts): Heard {
  const { snapshot, publication, memory, pending, reading } = prepared;
  const answer = mayCommand(snapshot.author.login, facts.mayTriage);
  const asked = pending.filter(({ comment }) => answer(comment.author.login) !== null);
  const isAllowed = (login: string) => answer(login) === true;
  const isObeyed = asked.some(({ comment }) => isAllowed(comment.author.login));
  const policy = wantedPolicy(prepared, isObeyed, facts);
  const heard = policy.acknowledgement === null ? [] : asked;
  return { run: runCommands(heard, memory, isAllowed, reading, publication.policy.labels), policy };
}

type HeardFacts = Pick<Facts, 'mayTriage' | 'manner' | 'labelHistory'>;

/** If no acknowledgement is wanted, a command that is obeyed gets one all the same: it keeps what was said. */
function wantedPolicy(prepared: Prepared, isObeyed: boolean, facts: HeardFacts): Policy {
  const { subject, snapshot, publication } = prepared;
  const { acknowledgement, labels } = publication.policy;
  const { discussion, locked, state, reply } = snapshot;
  const answerable = discussion?.category.isAnswerable ?? false;
  const silent: Policy = { labels, acknowledgement: null, commands: true, answerable };
  const spoken: Policy = { ...silent, acknowledgement: acknowledgement.language };
  const isNew = snapshot.acknowledgement === null;
  if (isNew && (locked || facts.manner === 'quiet')) return silent;
  if (reply !== null || isObeyed) return spoken;
  // Nobody wants a reply on what was settled before we came, nor on what was labelled quietly until its reader or a
  // maintainer acts there: without a command to obey, only a loud look says so.
  if (isNew && (state === 'closed' || (facts.manner !== 'loud' && wasLabelled(prepared, facts)))) return silent;
  return (subject.kind === 'issue' ? acknowledgement.issues : acknowledgement.discussions) ? spoken : silent;
}

/** Whether we labelled it before: our mark on a discussion tells, or an issue's history. */
function wasLabelled({ snapshot: { discussion }, publication }: Prepared, { labelHistory }: HeardFacts): boolean {
  if (discussion !== null) return discussion.isMarkedLabelled;
  return wasLabelledByUs(labelFamily(publication.catalogue, publication.policy.labels), labelHistory ?? []);
}
