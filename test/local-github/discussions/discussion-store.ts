/** A discussion in the store. Labels are node ids, so that a renamed label stays and a deleted one disappears. */
export interface StoredDiscussion {
  readonly id: string;
  readonly databaseId: number;
  readonly repository: string;
  readonly number: number;
  readonly author: string;
  category: string;
  readonly createdAt: string;
  title: string;
  body: string;
  updatedAt: string;
  locked: boolean;
  /** Why and when it was closed; null while it is open. */
  closed: { readonly reason: 'RESOLVED' | 'OUTDATED' | 'DUPLICATE'; readonly at: string } | null;
  answerId: string | null;
  labelIds: string[];
}

export interface StoredComment {
  readonly id: string;
  readonly databaseId: number;
  readonly discussionId: string;
  readonly replyToId: string | null;
  readonly author: string;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}

export interface StoredReaction {
  readonly id: string;
  readonly content: string;
  readonly login: string;
}

/** The discussions of all repositories by node id, in order of creation. */
export interface DiscussionStore {
  readonly discussions: Map<string, StoredDiscussion>;
  readonly comments: Map<string, StoredComment>;
  /** By node id of the thing reacted to. */
  readonly reactions: Map<string, StoredReaction[]>;
  nextId(): number;
}

/** The categories that every repository has. */
export const CATEGORIES: readonly string[] = ['General', 'Ideas', 'Q&A'];

/** An empty store. */
export function createDiscussionStore(): DiscussionStore {
  let last = 0;
  return { discussions: new Map(), comments: new Map(), reactions: new Map(), nextId: () => ++last };
}

/** A node id that looks like GitHub's: opaque, with a prefix for the kind. */
export function nodeId(prefix: 'D' | 'DC' | 'DIC' | 'REA', id: number): string {
  return `${prefix}_kw${Buffer.from(`${prefix}:${id}`).toString('base64url')}`;
}

/** A discussion by its number. Null if there is none. */
export function findDiscussion(store: DiscussionStore, repository: string, number: number): StoredDiscussion | null {
  for (const discussion of store.discussions.values()) {
    if (discussion.repository === repository && discussion.number === number) return discussion;
  }
  return null;
}

/** Comments of a discussion, or replies to one of its comments, oldest first. */
export function commentsOf(store: DiscussionStore, discussionId: string, replyToId: string | null): StoredComment[] {
  return [...store.comments.values()].filter(
    (comment) => comment.discussionId === discussionId && comment.replyToId === replyToId,
  );
}
