import type { Parts } from '../assemble.ts';
import {
  CATEGORIES,
  type DiscussionStore,
  nodeId,
  type StoredComment,
  type StoredDiscussion,
} from './discussion-store.ts';

interface Details {
  readonly comment?: StoredComment;
  readonly labelId?: string;
  readonly changes?: object;
}

type Tell = (
  event: 'discussion' | 'discussion_comment',
  action: string,
  discussion: StoredDiscussion,
  as: string,
  details?: Details,
) => Promise<void>;

interface RestLabel {
  readonly node_id: string;
}

/** Sends the webhooks of discussions to the app, if it is installed. */
export function announceDiscussion({ api, inbox, settings, app }: Parts, store: DiscussionStore): Tell {
  return async function tell(event, action, discussion, as, details = {}) {
    if (!discussion.repository.startsWith(`${settings.owner}/`)) return;
    const [repository, sender, all, author, commenter] = await Promise.all([
      api.call<object>(null, 'GET', `/repos/${discussion.repository}`),
      user(as),
      api.list<RestLabel>(null, `/repos/${discussion.repository}/labels`),
      user(discussion.author),
      details.comment === undefined ? null : user(details.comment.author),
    ]);
    const labels = all.filter((label) => discussion.labelIds.includes(label.node_id));
    inbox.announce(event, {
      action,
      discussion: { ...discussionPayload(store, app.url, discussion), user: author, labels },
      ...(details.comment === undefined ? {} : { comment: commentPayload(store, app.url, details.comment, commenter) }),
      ...(details.labelId === undefined ? {} : { label: all.find((label) => label.node_id === details.labelId) }),
      ...(details.changes === undefined ? {} : { changes: details.changes }),
      repository,
      sender,
      installation: { id: settings.installationId, node_id: 'I_local' },
    });
  };

  async function user(login: string): Promise<object> {
    const known = await api.find<object>(null, `/users/${encodeURIComponent(login)}`);
    return known ?? { login, id: 41_898_282, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
  }
}

function discussionPayload(store: DiscussionStore, url: string, discussion: StoredDiscussion): object {
  const comments = [...store.comments.values()].filter((comment) => comment.discussionId === discussion.id);
  const category = CATEGORIES.indexOf(discussion.category) + 1;
  return {
    repository_url: `${url}/repos/${discussion.repository}`,
    html_url: `${url}/${discussion.repository}/discussions/${discussion.number}`,
    category: {
      id: category,
      node_id: nodeId('DIC', category),
      name: discussion.category,
      slug: discussion.category.toLowerCase().replaceAll('&', '-'),
      emoji: ':speech_balloon:',
      is_answerable: discussion.category === 'Q&A',
    },
    id: discussion.databaseId,
    node_id: discussion.id,
    number: discussion.number,
    title: discussion.title,
    body: discussion.body,
    state: discussion.locked ? 'locked' : 'open',
    locked: discussion.locked,
    comments: comments.length,
    answer_html_url: null,
    author_association: 'NONE',
    active_lock_reason: null,
    created_at: discussion.createdAt,
    updated_at: discussion.updatedAt,
  };
}

function commentPayload(store: DiscussionStore, url: string, comment: StoredComment, user: object | null): object {
  const discussion = store.discussions.get(comment.discussionId);
  const replies = [...store.comments.values()].filter((other) => other.replyToId === comment.id);
  const parent = comment.replyToId === null ? undefined : store.comments.get(comment.replyToId);
  return {
    id: comment.databaseId,
    node_id: comment.id,
    html_url: `${url}/${discussion?.repository}/discussions/${discussion?.number}#discussioncomment-${comment.databaseId}`,
    parent_id: parent?.databaseId ?? null,
    child_comment_count: replies.length,
    repository_url: `${url}/repos/${discussion?.repository}`,
    discussion_id: discussion?.databaseId,
    author_association: 'NONE',
    user,
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  };
}
