import type { LabelEvent } from '../../core/labels/label-history.ts';
import type { Repository } from '../../core/repository.ts';
import type { Conversation, Snapshot } from '../../core/subject/snapshot.ts';
import type { Subject } from '../../core/subject.ts';
import { ANY_APP, type BotIdentity } from '../client/bot-identity.ts';
import type { RawListed } from '../graphql/list-subjects.ts';
import { conversationOf } from '../subjects/own-comments.ts';
import { authorOf, isByApp, readComment } from '../subjects/read-discussion.ts';
import { standingOf } from '../subjects/standing-of.ts';

/** A subject as a list shows it. Replies and label history are in it only if the list was asked for conversations. */
export interface ListedSubject extends Snapshot {
  readonly subject: Subject;
  /** ISO 8601 in UTC. */
  readonly updatedAt: string;
  /** Who labelled it, oldest first; null for a discussion. */
  readonly labelHistory: readonly LabelEvent[] | null;
  /** False if its conversation or label history is longer than the list shows. */
  readonly isWhole: boolean;
}

/** Reads a subject of a list. `bot`: whose comments and labels are ours. */
export function listedSubject(raw: RawListed, { owner, repo }: Repository, bot: BotIdentity): ListedSubject {
  const { number, title, body, createdAt, updatedAt, locked, category, milestone, timelineItems } = raw;
  return {
    subject: { owner, repo, kind: category ? 'discussion' : 'issue', number },
    report: { title, body, createdAt, live: true },
    author: authorOf(raw.author),
    labels: raw.labels?.nodes.map(({ name }) => name) ?? [],
    ...standingOf(raw),
    milestone: milestone?.title ?? null,
    updatedAt,
    locked,
    ...listedConversation(raw, bot),
    discussion: category ? { category, isMarkedLabelled: isMarked(raw, bot) } : null,
    labelHistory: timelineItems ? timelineItems.nodes.flatMap((event) => labelEvent(event, bot)) : null,
    isWhole: !isCut(raw),
  };
}

function isCut({ comments, timelineItems }: RawListed): boolean {
  const isAnyReplyCut = comments.nodes.some(({ replies }) => replies?.pageInfo.hasPreviousPage) ?? false;
  return isAnyReplyCut || comments.pageInfo.hasNextPage || timelineItems?.pageInfo.hasPreviousPage === true;
}

function listedConversation({ comments }: RawListed, bot: BotIdentity): Conversation {
  const all = comments.nodes.flatMap(({ replies, ...comment }) => [comment, ...(replies?.nodes ?? [])]);
  return conversationOf(all.map((comment) => readComment(comment, bot)));
}

function isMarked({ reactionGroups }: RawListed, bot: BotIdentity): boolean {
  const isSeen = (reactionGroups ?? []).some(({ content, viewerHasReacted }) => content === 'EYES' && viewerHasReacted);
  return bot !== ANY_APP && isSeen;
}

type RawEvent = NonNullable<RawListed['timelineItems']>['nodes'][number];

function labelEvent({ __typename, createdAt, actor, label }: RawEvent, bot: BotIdentity): LabelEvent[] {
  if (label === undefined) return [];
  const type = __typename === 'LabeledEvent' ? 'labeled' : 'unlabeled';
  return [{ type, label: label.name, ours: isByApp(actor ?? null, bot), ...(createdAt && { at: createdAt }) }];
}
