import type { Action } from '../../core/action.ts';
import { labelKey } from '../../core/labels/label-family.ts';
import type { Subject } from '../../core/subject.ts';
import type { Octokit } from '../client/octokit.ts';
import { dataOf, GraphqlError, type GraphqlProblem, requestGraphql } from '../client/request-graphql.ts';
import { FIND_LABEL, type FindLabelData } from '../graphql/find-label.ts';
import { type MutationName, writeDocument } from '../graphql/write-document.ts';
import { PLAIN_COLOR } from '../repository-labels/create-label.ts';
import type { DiscussionIds } from './discussion-ids.ts';

/** Called with the request that creates a comment: it may do something before and after. */
export type SendComment = <Result>(send: () => Promise<Result>) => Promise<Result>;

interface Write {
  readonly mutation: MutationName;
  readonly input: Readonly<Record<string, unknown>>;
}

type Written = Readonly<Record<string, { readonly label?: { readonly id: string } | null } | null>>;

/**
 * Applies the actions of a look to a discussion in one GraphQL document. Labels that must be created first need one
 * more, since their ids are not known before. Lost races, and writes that a locked discussion refuses, are not errors.
 * Other errors are thrown, so that the queue repeats the look.
 */
export async function writeDiscussion(
  octokit: Octokit,
  subject: Subject,
  ids: DiscussionIds,
  actions: readonly Action[],
  sendComment: SendComment = (send) => send(),
): Promise<void> {
  const idOf = new Map(ids.labels.map(({ name, id }) => [labelKey(name), id]));
  await writeDefinitions(octokit, subject, ids, actions, idOf);
  const needed = actions.flatMap((action) => (action.type === 'add-labels' ? action.labels : []));
  for (const name of needed) {
    if (!idOf.has(labelKey(name))) idOf.set(labelKey(name), await findLabel(octokit, subject, name));
  }
  const writes = actions.flatMap((action) => writeOf(action, ids.discussion, idOf));
  if (writes.length === 0) return;
  const send = () => failures(octokit, writes);
  const failed = await (writes.every(isRepeatable) ? send() : sendComment(send));
  if (failed.length === 0) return;
  // GitHub also ran the mutations after a failed one. Retry the failed ones now: otherwise a comment or mark may tell
  // of a label that is missing.
  const repeatable =
    failed.length < writes.length ? failed.flatMap(({ write }) => (isRepeatable(write) ? write : [])) : [];
  const left = failed.filter(({ write }) => write === undefined || !repeatable.includes(write));
  const serious = [...left, ...(await failures(octokit, repeatable))];
  if (serious.length > 0) throw new GraphqlError(serious.map(({ error }) => error));
}

/** Not a comment, which may exist despite the error. The next look searches for it first. */
function isRepeatable(write: Write | undefined): write is Write {
  return write !== undefined && write.mutation !== 'addDiscussionComment';
}

interface Failure {
  readonly write: Write | undefined;
  readonly error: GraphqlProblem;
}

/** The writes that failed, without lost races. */
async function failures(octokit: Octokit, writes: readonly Write[]): Promise<Failure[]> {
  if (writes.length === 0) return [];
  const { errors } = await send(octokit, writes);
  const all = errors.map((error): Failure => ({ error, write: error.path && writes[indexOf(error.path)] }));
  return all.filter(({ error, write }) => write === undefined || !isHarmless(error, write));
}

async function writeDefinitions(
  octokit: Octokit,
  subject: Subject,
  { repository }: DiscussionIds,
  actions: readonly Action[],
  idOf: Map<string, string>,
): Promise<void> {
  const labels = actions.flatMap((action) =>
    action.type === 'create-label' || action.type === 'update-label' ? [action] : [],
  );
  const writes = labels.map(({ type, label: { name, color, description } }): Write => {
    if (type === 'create-label')
      return { mutation: 'createLabel', input: { repositoryId: repository, name, color, description } };
    return { mutation: 'updateLabel', input: { id: idOf.get(labelKey(name)), color, description } };
  });
  if (writes.length === 0) return;

  const { data, errors } = await send(octokit, writes);
  for (const [index, { type, label }] of labels.entries()) {
    const id = data?.[`write${index}`]?.label?.id;
    if (id !== undefined) idOf.set(labelKey(label.name), id);
    // Refused either because the label exists or because it is invalid. Reading it tells which.
    else if (type === 'create-label') {
      const found = await findLabel(octokit, subject, label.name).catch(() => null);
      idOf.set(labelKey(label.name), found ?? (await createPlain(octokit, repository, label.name, errors)));
    } else if (!errors.every(isRefusal)) throw new GraphqlError(errors);
  }
}

/** Creates a label whose colour or description GitHub refused, without them, as GitHub colours its own. */
async function createPlain(
  octokit: Octokit,
  repositoryId: string,
  name: string,
  refused: readonly GraphqlProblem[],
): Promise<string> {
  if (!refused.every(isRefusal)) throw new GraphqlError(refused);
  const { data, errors } = await send(octokit, [
    { mutation: 'createLabel', input: { repositoryId, name, color: PLAIN_COLOR } },
  ]);
  const id = data?.write0?.label?.id;
  if (id === undefined) throw new GraphqlError(errors);
  return id;
}

function isRefusal({ type }: GraphqlProblem): boolean {
  return type === 'UNPROCESSABLE';
}

function writeOf(action: Action, discussion: string, labels: ReadonlyMap<string, string>): Write[] {
  switch (action.type) {
    case 'create-label':
    case 'update-label':
    case 'suggest-label':
      return [];
    case 'add-labels': {
      const labelIds = action.labels.map((name) => labels.get(labelKey(name)));
      return [{ mutation: 'addLabelsToLabelable', input: { labelableId: discussion, labelIds } }];
    }
    case 'remove-label': {
      const id = labels.get(labelKey(action.label));
      if (id === undefined) return [];
      return [{ mutation: 'removeLabelsFromLabelable', input: { labelableId: discussion, labelIds: [id] } }];
    }
    case 'create-comment':
      return [{ mutation: 'addDiscussionComment', input: { discussionId: discussion, body: action.body } }];
    case 'update-comment':
      return [{ mutation: 'updateDiscussionComment', input: { commentId: action.id, body: action.body } }];
    case 'delete-comment':
      return [{ mutation: 'deleteDiscussionComment', input: { id: action.id } }];
    case 'react': {
      const content = action.reaction === '+1' ? 'THUMBS_UP' : 'CONFUSED';
      return [{ mutation: 'addReaction', input: { subjectId: action.comment, content } }];
    }
    case 'mark-labelled':
      return [{ mutation: 'addReaction', input: { subjectId: discussion, content: 'EYES' } }];
    default:
      return action satisfies never;
  }
}

async function findLabel(octokit: Octokit, { owner, repo }: Subject, name: string): Promise<string> {
  const answer = await requestGraphql<FindLabelData>(octokit, FIND_LABEL, { owner, repo, name });
  const label = dataOf(answer).repository?.label;
  if (!label) throw new Error('a label was deleted during this look; the next look decides again');
  return label.id;
}

function send(octokit: Octokit, writes: readonly Write[]) {
  const variables = Object.fromEntries(writes.map(({ input }, index) => [`input${index}`, input]));
  return requestGraphql<Written>(octokit, writeDocument(writes.map(({ mutation }) => mutation)), variables);
}

function indexOf(path: readonly (string | number)[] | undefined): number {
  return Number(String(path?.[0] ?? '').replace('write', ''));
}

/** The comment was already deleted, or the discussion was locked meanwhile. */
function isHarmless({ type, message }: { type?: string; message: string }, { mutation }: Write): boolean {
  if (type === 'NOT_FOUND' && (mutation === 'deleteDiscussionComment' || mutation === 'addReaction')) return true;
  return (
    /\block(?:ed)?\b/i.test(message) && mutation !== 'addLabelsToLabelable' && mutation !== 'removeLabelsFromLabelable'
  );
}
