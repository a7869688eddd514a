import type { LabelEvent } from '../../core/labels/label-history.ts';
import { readMarker } from '../../core/memory/marker.ts';
import type { Conversation } from '../../core/subject/snapshot.ts';
import { ANY_APP, type BotIdentity } from '../client/bot-identity.ts';
import type { Octokit } from '../client/octokit.ts';
import { GraphqlError, requestGraphql } from '../client/request-graphql.ts';
import { READ_CONVERSATIONS, type ReadConversationsData } from '../graphql/read-conversations.ts';
import { conversationOf } from '../subjects/own-comments.ts';
import { isByApp, readComment } from '../subjects/read-discussion.ts';

/** The conversation on a subject as a bulk reading gives it. */
export interface ListedConversation {
  readonly conversation: Conversation;
  readonly isMarkedLabelled: boolean;
  /** Who labelled it, oldest first; null for a discussion. */
  readonly labelHistory: readonly LabelEvent[] | null;
  /** False if it is longer than what was read of it. */
  readonly isWhole: boolean;
}

type Raw = Exclude<ReadConversationsData['nodes'][number], null | Record<string, never>>;

/**
 * The conversations of up to a hundred issues and discussions by one request, by their node ids; those that are gone are
 * not among them. Throws a GraphqlError if GitHub answers with other errors than that something is gone.
 */
export async function readConversations(
  octokit: Octokit,
  ids: readonly string[],
  bot: BotIdentity,
): Promise<ReadonlyMap<string, ListedConversation>> {
  if (ids.length === 0) return new Map();
  const { data, errors } = await requestGraphql<ReadConversationsData>(octokit, READ_CONVERSATIONS, { ids });
  if (data === null || errors.some(({ type }) => type !== 'NOT_FOUND')) throw new GraphqlError(errors);
  const there = data.nodes.filter((node): node is Raw => node !== null && 'id' in node);
  return new Map(there.map((node) => [node.id, read(node, bot)]));
}

function read({ comments, timelineItems, reactionGroups }: Raw, bot: BotIdentity): ListedConversation {
  const all = comments.nodes.flatMap(({ replies, ...comment }) => [comment, ...(replies?.nodes ?? [])]);
  const own = all.map((comment) => readComment(comment, bot));
  const isSeen = (reactionGroups ?? []).some(({ content, viewerHasReacted }) => content === 'EYES' && viewerHasReacted);
  return {
    conversation: conversationOf(own, (body) => readMarker(body) !== null),
    isMarkedLabelled: bot !== ANY_APP && isSeen,
    labelHistory: timelineItems ? timelineItems.nodes.flatMap((event) => labelEvent(event, bot)) : null,
    isWhole: !comments.pageInfo.hasNextPage && timelineItems?.pageInfo.hasPreviousPage !== true,
  };
}

type RawEvent = NonNullable<Raw['timelineItems']>['nodes'][number];

function labelEvent({ __typename, createdAt, actor, label }: RawEvent, bot: BotIdentity): LabelEvent[] {
  if (label === undefined) return [];
  const type = __typename === 'LabeledEvent' ? 'labeled' : 'unlabeled';
  return [{ type, label: label.name, ours: isByApp(actor ?? null, bot), ...(createdAt && { at: createdAt }) }];
}
