import type { Parts } from '../assemble.ts';
import { githubSchema } from '../graphql/github-schema.ts';
import type { DiscussionActs, NewDiscussion } from './discussion-acts.ts';
import { type DiscussionStore, findDiscussion, nodeId, type StoredComment } from './discussion-store.ts';

interface SeenDiscussion {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  /** Names. */
  readonly labels: readonly string[];
  readonly comments: readonly SeenDiscussionComment[];
  /** On the discussion itself, each `CONTENT login`. */
  readonly reactions: readonly string[];
}

interface SeenDiscussionComment {
  readonly id: string;
  readonly replyToId: string | null;
  readonly author: string;
  readonly body: string;
  /** Each `CONTENT login`. */
  readonly reactions: readonly string[];
}

/** What people do with discussions. Webhooks follow. Ids of comments are node ids. */
export interface DiscussionPeople {
  openDiscussion(repository: string, discussion: NewDiscussion): Promise<number>;
  editDiscussion(
    repository: string,
    number: number,
    change: { readonly title?: string; readonly body?: string; readonly as: string },
  ): Promise<void>;
  commentOnDiscussion(
    repository: string,
    number: number,
    body: string,
    as: string,
    replyToId?: string | null,
  ): Promise<string>;
  editDiscussionComment(id: string, body: string, as: string): Promise<void>;
  deleteDiscussionComment(id: string, as: string): Promise<void>;
  labelDiscussion(repository: string, number: number, label: string, as: string): Promise<void>;
  unlabelDiscussion(repository: string, number: number, label: string, as: string): Promise<void>;
  /** Moves it to another category. */
  moveDiscussion(repository: string, number: number, category: string, as: string): Promise<void>;
  deleteDiscussion(repository: string, number: number, as: string): Promise<void>;
  /** Converts an issue to a discussion; the issue disappears. Resolves with the discussion's number. */
  convertIssue(repository: string, number: number, as: string): Promise<number>;
  /** Chooses the answer of a question. */
  answerDiscussion(commentId: string): void;
  lockDiscussion(repository: string, number: number): void;
  /** No webhook follows here. `at` is ISO 8601. */
  closeDiscussion(repository: string, number: number, reason: 'RESOLVED' | 'OUTDATED' | 'DUPLICATE', at: string): void;
  discussion(repository: string, number: number): Promise<SeenDiscussion>;
}

/** People who act on discussions directly, because REST cannot. */
export function createDiscussionPeople(
  { api, hidden }: Parts,
  store: DiscussionStore,
  acts: DiscussionActs,
): DiscussionPeople {
  return {
    async openDiscussion(repository, discussion) {
      // Builds the schema now, before anybody measures: a discussion that is opened will be queried.
      await githubSchema();
      return (await acts.open(repository, discussion)).number;
    },
    editDiscussion: (repository, number, { as, ...change }) => acts.edit(find(repository, number), change, as),
    async commentOnDiscussion(repository, number, body, as, replyToId = null) {
      return (await acts.comment(find(repository, number), body, replyToId, as)).id;
    },
    editDiscussionComment: (id, body, as) => acts.editComment(findComment(id), body, as),
    deleteDiscussionComment: (id, as) => acts.deleteComment(findComment(id), as),
    async labelDiscussion(repository, number, label, as) {
      const existing = await findLabel(repository, label);
      const { node_id } =
        existing ??
        (await api.call<RestLabel>(as, 'POST', `/repos/${repository}/labels`, { name: label, color: 'ededed' }));
      await acts.addLabels(find(repository, number), [node_id], as);
    },
    async unlabelDiscussion(repository, number, label, as) {
      const existing = await findLabel(repository, label);
      if (existing !== undefined) await acts.removeLabels(find(repository, number), [existing.node_id], as);
    },
    moveDiscussion: (repository, number, category, as) => acts.move(find(repository, number), category, as),
    deleteDiscussion: (repository, number, as) => acts.remove(find(repository, number), as),
    async convertIssue(repository, number, as) {
      const issue = await api.call<RestIssue>(as, 'GET', `/repos/${repository}/issues/${number}`);
      const { title, body, user, labels } = issue;
      const comments = await api.list<RestComment>(as, `/repos/${repository}/issues/${number}/comments`);
      hidden.add(`${repository}#${number}`);
      const discussion = await acts.open(repository, { title, body: body ?? '', as: user.login });
      // Everything moves along, comments under other ids, and no event announces it.
      discussion.labelIds.push(...labels.map(({ node_id }) => node_id));
      for (const comment of comments) {
        const databaseId = store.nextId();
        const id = nodeId('DC', databaseId);
        store.comments.set(id, {
          id,
          databaseId,
          discussionId: discussion.id,
          replyToId: null,
          author: comment.user.login,
          body: comment.body,
          createdAt: comment.created_at,
          updatedAt: comment.updated_at,
        });
      }
      return discussion.number;
    },
    answerDiscussion(commentId) {
      store.discussions.get(findComment(commentId).discussionId)!.answerId = commentId;
    },
    lockDiscussion(repository, number) {
      find(repository, number).locked = true;
    },
    closeDiscussion(repository, number, reason, at) {
      find(repository, number).closed = { reason, at };
    },
    discussion: see,
  };

  async function see(repository: string, number: number): Promise<SeenDiscussion> {
    const { id, title, body, author, labelIds } = find(repository, number);
    const labels = await api.list<RestLabel>(null, `/repos/${repository}/labels`);
    const names = labelIds.map((labelId) => labels.find((label) => label.node_id === labelId)?.name);
    const comments = [...store.comments.values()].filter((comment) => comment.discussionId === id);
    const seen = names.filter((name) => name !== undefined);
    return {
      id,
      number,
      title,
      body,
      author,
      labels: seen,
      comments: comments.map(seeComment),
      reactions: reactionsOn(id),
    };
  }

  function seeComment({ id, replyToId, author, body }: StoredComment): SeenDiscussionComment {
    return { id, replyToId, author, body, reactions: reactionsOn(id) };
  }

  function reactionsOn(id: string): string[] {
    return (store.reactions.get(id) ?? []).map(({ content, login }) => `${content} ${login}`);
  }

  function find(repository: string, number: number) {
    const found = findDiscussion(store, repository, number);
    if (found === null) throw new Error(`no discussion ${repository}#${number}`);
    return found;
  }

  function findComment(id: string): StoredComment {
    const found = store.comments.get(id);
    if (found === undefined) throw new Error(`no comment ${id}`);
    return found;
  }

  async function findLabel(repository: string, name: string): Promise<RestLabel | undefined> {
    const labels = await api.list<RestLabel>(null, `/repos/${repository}/labels`);
    return labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
  }
}

interface RestIssue {
  readonly title: string;
  readonly body: string | null;
  readonly user: { readonly login: string };
  readonly labels: readonly RestLabel[];
}

interface RestComment {
  readonly body: string;
  readonly user: { readonly login: string };
  readonly created_at: string;
  readonly updated_at: string;
}

interface RestLabel {
  readonly name: string;
  readonly node_id: string;
}
