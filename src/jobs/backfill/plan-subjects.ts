import type { LabelDefinition } from '../../core/labels/labels.ts';
import type { Decision } from '../../core/subject/decision.ts';
import type { Manner } from '../../core/subject/facts.ts';
import { prepare } from '../../core/subject/prepare.ts';
import type { PublicationState } from '../../core/subject/subject-policy.ts';
import type { Subject } from '../../core/subject.ts';
import type { BotIdentity } from '../../github/client/bot-identity.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import type { ListedSubject } from '../../github/lists/list-subjects.ts';
import { listedSnapshot } from '../../github/lists/listed-snapshot.ts';
import { type ListedConversation, readConversations } from '../../github/lists/read-conversations.ts';
import { decideSubject } from '../look/decide-subject.ts';

/** What a plan is made by. */
export interface PlanBasis {
  readonly octokit: Octokit;
  readonly bot: BotIdentity;
  readonly publication: PublicationState;
  readonly repositoryLabels: readonly LabelDefinition[];
  readonly manner: Manner;
  mayTriage(login: string): Promise<boolean>;
}

/** A subject and what a look would do about it now. */
export interface PlannedSubject extends Pick<Decision, 'actions' | 'later' | 'leftAlone'> {
  readonly subject: Subject;
  readonly title: string;
  /** False if its conversation is longer than the plan read, so that its look may decide otherwise. */
  readonly isWhole: boolean;
}

/** The decisions about a page of subjects, by one request for all of their conversations. */
export async function planSubjects(page: readonly ListedSubject[], basis: PlanBasis): Promise<PlannedSubject[]> {
  const ids = page.map(({ id }) => id);
  const conversations = await readConversations(basis.octokit, ids, basis.bot);
  const planned: PlannedSubject[] = [];
  for (const listed of page) {
    const found = conversations.get(listed.id);
    if (!found) continue;
    const { subject, report } = listed;
    const { actions, later, leftAlone } = await decideListed(listed, found, basis);
    planned.push({ subject, title: report.title, actions, later, leftAlone, isWhole: found.isWhole });
  }
  return planned;
}

function decideListed(
  listed: ListedSubject,
  { conversation, isMarkedLabelled, labelHistory }: ListedConversation,
  { publication, repositoryLabels, manner, mayTriage }: PlanBasis,
): Promise<Decision> {
  const snapshot = listedSnapshot(listed, conversation, isMarkedLabelled);
  return decideSubject(
    prepare(listed.subject, snapshot, publication),
    { manner, editions: true, now: Date.now() },
    { repositoryLabels: async () => repositoryLabels, labelHistory: async () => labelHistory, mayTriage },
  );
}
