import type { Parts } from '../assemble.ts';
import { opensIssue } from '../people.ts';
import { type DiscussionStore, nodeId, type StoredComment, type StoredDiscussion } from './discussion-store.ts';
import { announceDiscussion } from './discussion-webhooks.ts';

export interface NewDiscussion {
  readonly title: string;
  readonly body: string;
  readonly as: string;
  readonly category?: string;
  /** ISO 8601. By default now. */
  readonly createdAt?: string;
}

/** What people and the app can do to discussions. Each act sends its webhook. */
export interface DiscussionActs {
  open(repository: string, discussion: NewDiscussion): Promise<StoredDiscussion>;
  edit(discussion: StoredDiscussion, change: { title?: string; body?: string }, as: string): Promise<void>;
  move(discussion: StoredDiscussion, category: string, as: string): Promise<void>;
  remove(discussion: StoredDiscussion, as: string): Promise<void>;
  comment(discussion: StoredDiscussion, body: string, replyToId: string | null, as: string): Promise<StoredComment>;
  editComment(comment: StoredComment, body: string, as: string): Promise<void>;
  deleteComment(comment: StoredComment, as: string): Promise<void>;
  addLabels(discussion: StoredDiscussion, labelIds: readonly string[], as: string): Promise<void>;
  removeLabels(discussion: StoredDiscussion, labelIds: readonly string[], as: string): Promise<void>;
}

const PLACEHOLDER = '(a number for a discussion)';

/** Acts on the store. Issues and discussions share numbers, so numbers come from the emulator. */
export function createDiscussionActs(parts: Parts, store: DiscussionStore): DiscussionActs {
  const tell = announceDiscussion(parts, store);
  return { open, edit, move, remove, comment, editComment, deleteComment, addLabels, removeLabels };

  async function open(repository: string, wanted: NewDiscussion): Promise<StoredDiscussion> {
    const { title, body, as, category = 'General' } = wanted;
    const number = await takeNumber(parts, repository);
    const at = new Date(wanted.createdAt ?? Date.now()).toISOString();
    const databaseId = store.nextId();
    const id = nodeId('D', databaseId);
    const dates = { createdAt: at, updatedAt: at };
    const rest = { locked: false, closed: null, answerId: null, labelIds: [] };
    const discussion = { id, databaseId, repository, number, author: as, category, title, body, ...dates, ...rest };
    store.discussions.set(id, discussion);
    await tell('discussion', 'created', discussion, as);
    return discussion;
  }

  async function edit(discussion: StoredDiscussion, change: { title?: string; body?: string }, as: string) {
    const { title, body } = discussion;
    Object.assign(discussion, change, { updatedAt: now() });
    const changes = {
      ...(discussion.title === title ? {} : { title: { from: title } }),
      ...(discussion.body === body ? {} : { body: { from: body } }),
    };
    if (Object.keys(changes).length > 0) await tell('discussion', 'edited', discussion, as, { changes });
  }

  async function move(discussion: StoredDiscussion, category: string, as: string) {
    const changes = { category: { from: { name: discussion.category } } };
    discussion.category = category;
    await tell('discussion', 'category_changed', discussion, as, { changes });
  }

  async function remove(discussion: StoredDiscussion, as: string) {
    store.discussions.delete(discussion.id);
    await tell('discussion', 'deleted', discussion, as);
  }

  async function comment(discussion: StoredDiscussion, body: string, replyToId: string | null, as: string) {
    const databaseId = store.nextId();
    const dates = { createdAt: now(), updatedAt: now() };
    const from = { discussionId: discussion.id, replyToId, author: as };
    const added: StoredComment = { id: nodeId('DC', databaseId), databaseId, body, ...from, ...dates };
    store.comments.set(added.id, added);
    discussion.updatedAt = now();
    await tell('discussion_comment', 'created', discussion, as, { comment: added });
    return added;
  }

  async function editComment(comment: StoredComment, body: string, as: string) {
    const changes = { body: { from: comment.body } };
    Object.assign(comment, { body, updatedAt: now() });
    await tell('discussion_comment', 'edited', discussionOf(comment), as, { comment, changes });
  }

  async function deleteComment(comment: StoredComment, as: string) {
    store.comments.delete(comment.id);
    await tell('discussion_comment', 'deleted', discussionOf(comment), as, { comment });
  }

  async function addLabels(discussion: StoredDiscussion, labelIds: readonly string[], as: string) {
    for (const labelId of labelIds.filter((id) => !discussion.labelIds.includes(id))) {
      discussion.labelIds.push(labelId);
      discussion.updatedAt = now();
      await tell('discussion', 'labeled', discussion, as, { labelId });
    }
  }

  async function removeLabels(discussion: StoredDiscussion, labelIds: readonly string[], as: string) {
    for (const labelId of labelIds.filter((id) => discussion.labelIds.includes(id))) {
      discussion.labelIds = discussion.labelIds.filter((id) => id !== labelId);
      discussion.updatedAt = now();
      await tell('discussion', 'unlabeled', discussion, as, { labelId });
    }
  }

  function discussionOf(comment: StoredComment): StoredDiscussion {
    return store.discussions.get(comment.discussionId)!;
  }
}

/** A hidden issue holds the number, so that the emulator does not use it again. */
async function takeNumber({ api, inbox, hidden }: Parts, repository: string): Promise<number> {
  const swallowed = inbox.swallow(repository, 1, opensIssue(PLACEHOLDER));
  const { number } = await api.call<{ number: number }>(null, 'POST', `/repos/${repository}/issues`, {
    title: PLACEHOLDER,
  });
  hidden.add(`${repository}#${number}`);
  await swallowed;
  return number;
}

function now(): string {
  return new Date().toISOString();
}
