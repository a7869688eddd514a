import { labelKey } from '../../core/labels/label-family.ts';
import { isSameRepository, repositoryOf } from '../../core/repository.ts';
import type { Author } from '../../core/subject/snapshot.ts';
import type { Subject } from '../../core/subject.ts';
import { ANY_APP, type BotIdentity } from '../client/bot-identity.ts';
import type { Octokit } from '../client/octokit.ts';
import { dataOf, GraphqlError, requestGraphql } from '../client/request-graphql.ts';
import {
  MORE_COMMENTS,
  type MoreCommentsData,
  type RawActor,
  type RawComment,
  type RawComments,
  type RawLabel,
  type RawReactionGroup,
  READ_DISCUSSION,
  type ReadDiscussionData,
} from '../graphql/read-discussion.ts';
import { conversationOf, type ReadComment } from './own-comments.ts';
import type { ReadSnapshot } from './read-snapshot.ts';
import { standingOf } from './standing-of.ts';

type RawDiscussion = NonNullable<NonNullable<ReadDiscussionData['repository']>['discussion']>;

const MAX_PAGES = 50;

/**
 * Reads a discussion with one query, and one more for each further hundred comments. Null if there is no discussion for
 * us: missing, deleted, moved to another repository (its new place gets an event of its own), or discussions were
 * disabled. `bot` is null if our identity is unknown (a person's token): then no comment counts as ours.
 */
export async function readDiscussion(
  octokit: Octokit,
  subject: Subject,
  bot: BotIdentity | null,
): Promise<ReadSnapshot | null> {
  const { owner, repo, number } = subject;
  const answer = await requestGraphql<ReadDiscussionData>(octokit, READ_DISCUSSION, { owner, repo, number });
  if (answer.errors.some(({ type }) => type !== 'NOT_FOUND')) throw new GraphqlError(answer.errors);
  const repository = answer.data?.repository ?? null;
  const discussion = repository?.discussion ?? null;
  if (repository === null || discussion === null || hasMoved(discussion, subject)) return null;

  const onIt = discussion.labels?.nodes ?? [];
  const comments = await allComments(octokit, discussion, bot);
  const { title, body, createdAt, locked, category } = discussion;
  const eyes = discussion.reactionGroups?.find(({ content }) => content === 'EYES');
  return {
    report: { title, body, createdAt, live: true },
    author: authorOf(discussion.author),
    labels: onIt.map(({ name }) => name),
    ...standingOf(discussion),
    locked,
    ...conversationOf(comments),
    discussion: {
      ids: {
        discussion: discussion.id,
        repository: repository.id,
        labels: labelsOf([...onIt, ...repository.labels.nodes]),
      },
      category,
      isMarkedLabelled: eyes !== undefined && isOurReaction(eyes, bot),
    },
  };
}

/** With a person's token, what the viewer did is the person's, and any app's counts. */
function isOurReaction({ viewerHasReacted, reactors }: RawReactionGroup, bot: BotIdentity | null): boolean {
  return bot === ANY_APP ? reactors.nodes.some(({ __typename }) => __typename === 'Bot') : viewerHasReacted;
}

async function allComments(
  octokit: Octokit,
  { id, comments }: RawDiscussion,
  bot: BotIdentity | null,
): Promise<ReadComment[]> {
  const pages: RawComments[] = [comments];
  for (let last = comments; last.pageInfo.hasNextPage && pages.length < MAX_PAGES; ) {
    const variables = { id, after: last.pageInfo.endCursor };
    const { node } = dataOf(await requestGraphql<MoreCommentsData>(octokit, MORE_COMMENTS, variables));
    if (node === null) break;
    last = node.comments;
    pages.push(last);
  }
  const nodes = pages.flatMap((page) => page.nodes);
  return nodes.flatMap(({ replies, ...comment }) => [comment, ...replies.nodes].map((one) => readComment(one, bot)));
}

/** In GraphQL, our app's login has no `[bot]`, and `viewerDidAuthor` marks what it wrote. */
export function readComment(
  { id, body, updatedAt, author, viewerDidAuthor }: RawComment,
  bot: BotIdentity | null,
): ReadComment {
  const isOurs = (bot !== null && isByApp(author, bot)) || (bot !== null && bot !== ANY_APP && viewerDidAuthor);
  return { id, body, updatedAt, author: authorOf(author), isOurs };
}

/** In GraphQL an app is a bot whose login is the app's slug. */
export function isByApp(actor: RawActor | null, bot: BotIdentity): boolean {
  return actor?.__typename === 'Bot' && (bot === ANY_APP || actor.login === bot.slug);
}

/** Author of a comment or a subject; "ghost" if the account is gone. */
export function authorOf(actor: RawActor | null): Author {
  return { login: actor?.login ?? 'ghost', isBot: actor?.__typename === 'Bot' };
}

function labelsOf(raw: readonly RawLabel[]) {
  const byKey = new Map(raw.map((label) => [labelKey(label.name), { ...label, description: label.description ?? '' }]));
  return [...byKey.values()];
}

function hasMoved({ number, repository }: RawDiscussion, subject: Subject): boolean {
  return number !== subject.number || !isSameRepository(repositoryOf(repository.nameWithOwner), subject);
}
