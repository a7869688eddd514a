import { type ApiRequest, asRecord, parseJson } from '../api-message.ts';
import type { Parts } from '../assemble.ts';
import type { DiscussionActs } from '../discussions/discussion-acts.ts';
import {
  type DiscussionStore,
  nodeId,
  type StoredComment,
  type StoredDiscussion,
} from '../discussions/discussion-store.ts';
import type { DiscussionViews } from './discussion-views.ts';
import { noNode, refuse } from './graphql-problem.ts';
import type { IssueNodes } from './issue-nodes.ts';
import type { RepositoryViews } from './repository-views.ts';

export interface MutationContext {
  readonly parts: Parts;
  readonly store: DiscussionStore;
  readonly acts: DiscussionActs;
  readonly views: DiscussionViews;
  readonly issues: IssueNodes;
  readonly repositories: RepositoryViews;
  readonly request: ApiRequest;
  /** Login of the sender. */
  readonly viewer: string;
}

type Input<T> = { readonly input: T & { readonly clientMutationId?: string } };

const MAX_BODY_LENGTH = 65_536;

/** The mutations of discussions and their labels. */
export function discussionMutations(context: MutationContext): object {
  const { store, acts, views, issues, repositories, viewer } = context;
  return {
    async addDiscussionComment({ input }: Input<{ discussionId: string; body: string; replyToId?: string | null }>) {
      const discussion = writable(context, input.discussionId);
      const replyTo = input.replyToId == null ? null : commentOf(store, input.replyToId);
      checkBody(input.body);
      if (replyTo !== null && replyTo.replyToId !== null)
        throw refuse('UNPROCESSABLE', 'Parent comment is already in a thread');
      const comment = await acts.comment(discussion, input.body, replyTo?.id ?? null, viewer);
      return { comment: views.comment(comment) };
    },
    async updateDiscussionComment({ input }: Input<{ commentId: string; body: string }>) {
      const comment = commentOf(store, input.commentId);
      writable(context, comment.discussionId);
      checkBody(input.body);
      if (comment.author !== viewer && context.request.viewer.kind === 'person') throw forbidden(viewer);
      await acts.editComment(comment, input.body, viewer);
      return { comment: views.comment(comment) };
    },
    async deleteDiscussionComment({ input }: Input<{ id: string }>) {
      const comment = commentOf(store, input.id);
      writable(context, comment.discussionId);
      const view = views.comment(comment);
      await acts.deleteComment(comment, viewer);
      return { comment: view };
    },
    async addLabelsToLabelable({ input }: Input<{ labelableId: string; labelIds: string[] }>) {
      const issue = await issues.find(input.labelableId, viewer);
      if (issue !== null) {
        const names = await labelNames(repositories, issue.repository, input.labelIds);
        const body = JSON.stringify({ labels: names });
        await rest(context, 'POST', `/repos/${issue.repository}/issues/${issue.number}/labels`, body);
        return { labelable: issue.view };
      }
      const discussion = writable(context, input.labelableId);
      await checkLabels(repositories, discussion, input.labelIds);
      await acts.addLabels(discussion, input.labelIds, viewer);
      return { labelable: views.discussion(discussion) };
    },
    async removeLabelsFromLabelable({ input }: Input<{ labelableId: string; labelIds: string[] }>) {
      const issue = await issues.find(input.labelableId, viewer);
      if (issue !== null) {
        const path = `/repos/${issue.repository}/issues/${issue.number}/labels`;
        for (const name of await labelNames(repositories, issue.repository, input.labelIds)) {
          await rest(context, 'DELETE', `${path}/${encodeURIComponent(name)}`, '');
        }
        return { labelable: issue.view };
      }
      const discussion = writable(context, input.labelableId);
      await checkLabels(repositories, discussion, input.labelIds);
      await acts.removeLabels(discussion, input.labelIds, viewer);
      return { labelable: views.discussion(discussion) };
    },
    addReaction({ input }: Input<{ subjectId: string; content: string }>) {
      const comment = store.comments.get(input.subjectId);
      const discussion = writable(context, comment?.discussionId ?? input.subjectId);
      const there = store.reactions.get(input.subjectId) ?? [];
      const same = there.find((reaction) => reaction.content === input.content && reaction.login === viewer);
      const reaction = same ?? { id: nodeId('REA', store.nextId()), content: input.content, login: viewer };
      if (same === undefined) store.reactions.set(input.subjectId, [...there, reaction]);
      const subject = comment === undefined ? views.discussion(discussion) : views.comment(comment);
      return { reaction: views.reaction(reaction), subject };
    },
    createLabel: ({ input }: Input<{ repositoryId: string; name: string; color: string; description?: string }>) =>
      createLabel(context, input),
    updateLabel: ({ input }: Input<{ id: string; color?: string; description?: string }>) =>
      updateLabel(context, input),
  };
}

/**
 * A discussion that the viewer may write to. People may write everywhere; the app needs an installation and the
 * permission.
 */
function writable({ parts, store, request }: MutationContext, id: string): StoredDiscussion {
  const discussion = store.discussions.get(id);
  if (discussion === undefined) throw noNode(id);
  const { owner, app } = parts.settings;
  const granted = discussion.repository.startsWith(`${owner}/`) && app.permissions.discussions === 'write';
  if (request.viewer.kind === 'person' || granted) return discussion;
  throw refuse('FORBIDDEN', 'Resource not accessible by integration');
}

function commentOf(store: DiscussionStore, id: string): StoredComment {
  const comment = store.comments.get(id);
  if (comment === undefined) throw noNode(id);
  return comment;
}

function checkBody(body: string): void {
  if (body.trim() === '') throw refuse('UNPROCESSABLE', "Body can't be blank");
  if ([...body].length > MAX_BODY_LENGTH)
    throw refuse('UNPROCESSABLE', `Body is too long (maximum is ${MAX_BODY_LENGTH} characters)`);
}

async function checkLabels(repositories: RepositoryViews, { repository }: StoredDiscussion, ids: readonly string[]) {
  await labelNames(repositories, repository, ids);
}

async function labelNames(repositories: RepositoryViews, repository: string, ids: readonly string[]) {
  const names = new Map((await repositories.labels(repository)).map(({ id, name }) => [id, name]));
  return ids.map((id) => {
    const name = names.get(id);
    if (name === undefined) throw noNode(id);
    return name;
  });
}

/** Does to an issue by REST what GraphQL asks, as the same sender, so permissions and history are the same. */
async function rest({ parts, request }: MutationContext, method: string, path: string, body: string): Promise<void> {
  const answer = await parts.gateway({ ...request, method, path, query: '', body });
  if (answer.status >= 400) throw refuse('UNPROCESSABLE', answer.body.toString());
}

async function createLabel(
  { parts, repositories, request }: MutationContext,
  input: { repositoryId: string; name: string; color: string; description?: string },
): Promise<object> {
  for (const repository of parts.repositories) {
    const view = (await repositories.repository(repository)) as { id: string } | null;
    if (view?.id !== input.repositoryId) continue;
    const { name, color, description = null } = input;
    const body = JSON.stringify({ name, color, description });
    const answer = await parts.gateway({ ...request, path: `/repos/${repository}/labels`, query: '', body });
    const message = asRecord(parseJson(answer.body.toString()))?.message;
    if (answer.status !== 201) throw refuse('UNPROCESSABLE', String(message));
    const labels = await repositories.labels(repository);
    return { label: labels.find((label) => label.name === name) };
  }
  throw noNode(input.repositoryId);
}

async function updateLabel(
  { parts, repositories, request }: MutationContext,
  { id, color, description }: { id: string; color?: string; description?: string },
): Promise<object> {
  for (const repository of parts.repositories) {
    const label = (await repositories.labels(repository)).find((one) => one.id === id);
    if (label === undefined) continue;
    const path = `/repos/${repository}/labels/${encodeURIComponent(label.name)}`;
    const body = JSON.stringify({ color, description });
    const answer = await parts.gateway({ ...request, method: 'PATCH', path, query: '', body });
    if (answer.status !== 200) throw refuse('UNPROCESSABLE', answer.body.toString());
    return { label: (await repositories.labels(repository)).find((one) => one.id === id) };
  }
  throw noNode(id);
}

function forbidden(viewer: string) {
  return refuse('FORBIDDEN', `${viewer} does not have the correct permissions to execute this mutation`);
}
