import { rightsIn } from '../commands/command-permissions.ts';
import { type AskedComment, type CommandsRun, runCommands } from '../commands/run-commands.ts';
import { duplicatesIn } from '../commands/run-judging.ts';
import { wasLabelledByUs } from '../labels/label-history.ts';
import { judgementByLabels } from '../memory/ruling.ts';
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
  const { subject, snapshot, publication, memory, reading } = prepared;
  const { labels } = publication.policy;
  const asked = askedComments(prepared, facts);
  const isObeyed = asked.some(({ rights }) => rights !== 'none');
  const policy = wantedPolicy(prepared, isObeyed, facts);
  const heard = policy.acknowledgement === null ? [] : asked;
  const { catalogue, inForce } = reading;
  const about = {
    subject,
    catalogue,
    inForce,
    labelPrefix: labels.prefix,
    labelled: judgementByLabels(snapshot.labels, labels),
    isThere: (number: number) => facts.reports.get(number) === true,
  };
  return { run: runCommands(heard, memory, about), policy };
}

/** The numbers of reports that maintainers name in commands, and that were not looked for yet. */
export function reportsToFind(prepared: Prepared, facts: Pick<Facts, 'mayTriage' | 'reports'>): number[] {
  const named = askedComments(prepared, facts)
    .filter(({ rights }) => rights === 'all')
    .flatMap(({ commands }) => duplicatesIn(commands, prepared.subject));
  return [...new Set(named)].filter((number) => !facts.reports.has(number));
}

function askedComments({ snapshot, pending }: Prepared, { mayTriage }: Pick<Facts, 'mayTriage'>): AskedComment[] {
  const rightsOf = rightsIn(snapshot.author.login, mayTriage);
  return pending.flatMap((one) => {
    const rights = rightsOf(one);
    return rights === null ? [] : [{ ...one, rights }];
  });
}

type HeardFacts = Pick<Facts, 'mayTriage' | 'reports' | 'manner' | 'labelHistory'>;

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
function wasLabelled({ snapshot: { discussion }, family }: Prepared, { labelHistory }: HeardFacts): boolean {
  if (discussion !== null) return discussion.isMarkedLabelled;
  return wasLabelledByUs(family, labelHistory ?? []);
}
