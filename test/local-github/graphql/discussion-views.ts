import type { Parts } from '../assemble.ts';
import {
  CATEGORIES,
  commentsOf,
  type DiscussionStore,
  nodeId,
  type StoredComment,
  type StoredDiscussion,
  type StoredReaction,
} from '../discussions/discussion-store.ts';
import { connection, type PageArguments } from './connection.ts';
import type { RepositoryViews } from './repository-views.ts';

/** Discussions and comments in GraphQL: plain objects, with functions for fields that have arguments. */
export interface DiscussionViews {
  discussion(discussion: StoredDiscussion): object;
  comment(comment: StoredComment): object;
  reaction(reaction: StoredReaction): object;
}

/** `viewer` is the login of the sender. In GraphQL, a bot's login has no `[bot]`. */
export function createDiscussionViews(
  { app, settings }: Parts,
  store: DiscussionStore,
  views: RepositoryViews,
  viewer: string,
): DiscussionViews {
  return { discussion: viewDiscussion, comment: viewComment, reaction: viewReaction };

  function viewDiscussion(discussion: StoredDiscussion): object {
    const path = `/${discussion.repository}/discussions/${discussion.number}`;
    const all = [...store.comments.values()].filter((comment) => comment.discussionId === discussion.id);
    const answer = discussion.answerId === null ? undefined : store.comments.get(discussion.answerId);
    return {
      __typename: 'Discussion',
      ...written(discussion),
      title: discussion.title,
      number: discussion.number,
      resourcePath: path,
      url: app.url + path,
      locked: discussion.locked,
      closed: discussion.closed !== null,
      closedAt: discussion.closed?.at ?? null,
      stateReason: discussion.closed?.reason ?? null,
      category: category(discussion.category),
      repository: () => views.repository(discussion.repository),
      answer: answer === undefined ? null : () => viewComment(answer),
      isAnswered: discussion.category === 'Q&A' ? answer !== undefined : null,
      upvoteCount: 1,
      viewerCanLabel: true,
      labels: async (page: PageArguments) => {
        const labels = await views.labels(discussion.repository);
        return connection(
          'labels',
          labels.filter((label) => discussion.labelIds.includes(label.id)),
          page,
        );
      },
      comments(page: PageArguments) {
        const top = commentsOf(store, discussion.id, null);
        return { ...connection('comments', top.map(viewComment), page), totalCount: all.length };
      },
    };
  }

  function viewComment(comment: StoredComment): object {
    const discussion = store.discussions.get(comment.discussionId)!;
    const replyTo = comment.replyToId === null ? undefined : store.comments.get(comment.replyToId);
    const path = `/${discussion.repository}/discussions/${discussion.number}#discussioncomment-${comment.databaseId}`;
    return {
      __typename: 'DiscussionComment',
      ...written(comment),
      resourcePath: path,
      url: app.url + path,
      discussion: () => viewDiscussion(discussion),
      isAnswer: discussion.answerId === comment.id,
      isMinimized: false,
      replyTo: replyTo === undefined ? null : () => viewComment(replyTo),
      replies: (page: PageArguments) =>
        connection('replies', commentsOf(store, discussion.id, comment.id).map(viewComment), page),
      upvoteCount: 1,
    };
  }

  function written(by: StoredDiscussion | StoredComment): object {
    const edited = by.createdAt === by.updatedAt ? null : by.updatedAt;
    return {
      id: by.id,
      databaseId: by.databaseId,
      author: () => views.actor(by.author),
      authorAssociation: settings.maintainers.includes(by.author) ? 'MEMBER' : 'NONE',
      body: by.body,
      bodyText: by.body,
      createdAt: by.createdAt,
      publishedAt: by.createdAt,
      updatedAt: by.updatedAt,
      lastEditedAt: edited,
      createdViaEmail: false,
      viewerDidAuthor: by.author === viewer,
      viewerCanUpdate: by.author === viewer || viewer === app.botLogin,
      viewerCanDelete: by.author === viewer || viewer === app.botLogin,
      viewerCanReact: true,
      reactionGroups: reactionGroups(by.id),
      reactions: (page: PageArguments & { content?: string }) =>
        connection('reactions', reactionsOn(by.id, page.content), page),
    };
  }

  function reactionsOn(id: string, content: string | undefined): object[] {
    return (store.reactions.get(id) ?? [])
      .filter((reaction) => content === undefined || reaction.content === content)
      .map(viewReaction);
  }

  function reactionGroups(id: string): object[] {
    const contents = [...new Set((store.reactions.get(id) ?? []).map(({ content }) => content))];
    return contents.map((content) => {
      const own = (store.reactions.get(id) ?? []).filter((reaction) => reaction.content === content);
      const reactors = (page: PageArguments) =>
        connection(
          'reactors',
          own.map(({ login }) => views.actor(login)),
          page,
        );
      return { content, viewerHasReacted: own.some(({ login }) => login === viewer), reactors };
    });
  }

  /** The schema has no reactions by bots: their user is null. */
  function viewReaction({ id, content, login }: StoredReaction): object {
    return { id, content, user: login.endsWith('[bot]') ? null : () => views.actor(login) };
  }
}

/** A category by its name. */
export function category(name: string): object {
  const index = CATEGORIES.indexOf(name) + 1;
  return {
    id: nodeId('DIC', index),
    name,
    slug: name.toLowerCase().replaceAll('&', '-'),
    emoji: ':speech_balloon:',
    description: null,
    isAnswerable: name === 'Q&A',
  };
}
