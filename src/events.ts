import type { ZodType } from 'zod';
import { checksOfPullRequest, checksOfPush, mayChangePublication } from './jobs/events/checks-of.ts';
import type { Effect } from './jobs/events/effect.ts';
import { looksOf, subjectOf } from './jobs/events/looks-of.ts';
import {
  DiscussionPayload,
  InstallationPayload,
  IssuePayload,
  PullRequestPayload,
  PushPayload,
  RepositoriesPayload,
  RepositoryPayload,
  type SubjectPayload,
} from './jobs/events/payloads.ts';

/** One row of the table: events of GitHub, as `name.action` or `name`, and what they make. */
interface Row {
  readonly events: readonly string[];
  /** A payload of another shape is not from GitHub. */
  readonly shape: ZodType;
  effectsOf(payload: unknown): readonly Effect[];
}

/** Every event that we handle, and what it makes. Bots, pull requests and other exceptions are named where they are. */
export const EVENTS: readonly Row[] = [
  row(
    'issues.opened issues.edited issues.reopened issues.labeled issues.unlabeled issues.unlocked issues.transferred',
    IssuePayload,
    looks,
  ),
  row('issue_comment.created issue_comment.edited', IssuePayload, looks),
  row(
    `discussion.created discussion.edited discussion.labeled discussion.unlabeled discussion.category_changed
     discussion.transferred discussion.reopened discussion.unlocked`,
    DiscussionPayload,
    looks,
  ),
  row('discussion_comment.created discussion_comment.edited', DiscussionPayload, looks),

  // People want no reply to what they close. Its row on the board is updated, and nothing is written.
  row('issues.closed issues.milestoned issues.demilestoned', IssuePayload, readAnew),
  row('discussion.closed', DiscussionPayload, readAnew),
  row('issues.deleted issues.transferred', IssuePayload, forgetSubject),
  row('discussion.deleted discussion.transferred', DiscussionPayload, forgetSubject),

  row('push', PushPayload, (push) => checksOfPush(push).map((check) => ({ type: 'check', check }))),
  row('pull_request.opened pull_request.synchronize pull_request.reopened', PullRequestPayload, (change) =>
    checksOfPullRequest(change).map((check) => ({ type: 'check', check })),
  ),
  row('push', PushPayload, (push) => (mayChangePublication(push) ? edition(push) : [])),
  row('release.published release.edited release.unpublished release.deleted', RepositoryPayload, edition),

  row(
    'installation.created installation.unsuspend installation.new_permissions_accepted',
    InstallationPayload,
    sweepInstallation,
  ),
  row('repository.unarchived', RepositoryPayload, sweepInstallation),
  row('installation_repositories.added', RepositoriesPayload, ({ installation, repositories_added: added = [] }) =>
    added.map(({ full_name }) => ({
      type: 'start-sweeps-now',
      installationId: installation.id,
      repository: full_name,
    })),
  ),

  row('repository.privatized', RepositoryPayload, (event) => setPrivate(event, true)),
  row('repository.publicized', RepositoryPayload, (event) => setPrivate(event, false)),
  // No further event names the former address, such as that the repository became private.
  row('repository.renamed', RepositoryPayload, ({ repository, changes }) =>
    forget(changes?.repository && `${repository.owner.login}/${changes.repository.name.from}`),
  ),
  row('repository.transferred', RepositoryPayload, ({ repository, changes }) => {
    const from = changes?.owner?.from;
    const owner = from?.user?.login ?? from?.organization?.login;
    return forget(owner && `${owner}/${repository.name}`);
  }),
  row('repository.deleted', RepositoryPayload, ({ repository }) => forget(nameOf(repository))),
  row('installation_repositories.removed', RepositoriesPayload, ({ repositories_removed: removed = [] }) =>
    removed.flatMap(({ full_name }) => forget(full_name)),
  ),
  row('installation.deleted', InstallationPayload, ({ installation }) => [
    { type: 'forget-installation', installationId: installation.id },
  ]),
];

/** The shapes of each event's payloads, by the name without action. */
const SHAPES = new Map<string, Set<ZodType>>();
for (const { events, shape } of EVENTS) {
  for (const event of events) {
    const name = event.split('.')[0] ?? event;
    SHAPES.set(name, (SHAPES.get(name) ?? new Set()).add(shape));
  }
}

/** Whether a payload has the shape of what GitHub sends with an event. True for events that we do not handle. */
export function isWebhook(name: string, payload: unknown): boolean {
  return [...(SHAPES.get(name) ?? [])].every((shape) => shape.safeParse(payload).success);
}

function row<Payload>(
  events: string,
  shape: ZodType<Payload>,
  effectsOf: (payload: Payload) => readonly Effect[],
): Row {
  return { events: events.split(/\s+/), shape, effectsOf: (payload) => effectsOf(payload as Payload) };
}

function looks(event: SubjectPayload): Effect[] {
  return looksOf(event).map((job) => ({ type: 'look', job }));
}

function readAnew(event: SubjectPayload): Effect[] {
  const subject = subjectOf(event);
  if (!event.installation || !subject) return [];
  return [{ type: 'sweep', sweep: { kind: 'subject', installationId: event.installation.id, subject } }];
}

function forgetSubject(event: SubjectPayload): Effect[] {
  const subject = subjectOf(event);
  return subject ? [{ type: 'forget-subject', subject }] : [];
}

function edition({ installation, repository }: RepositoryPayload): Effect[] {
  if (!installation) return [];
  const job = { installationId: installation.id, owner: repository.owner.login, repo: repository.name };
  return [{ type: 'edition', job }];
}

function sweepInstallation({ installation }: Pick<RepositoryPayload, 'installation'>): Effect[] {
  return installation ? [{ type: 'sweep', sweep: { kind: 'installation', installationId: installation.id } }] : [];
}

function setPrivate({ installation, repository }: RepositoryPayload, isPrivate: boolean): Effect[] {
  return [{ type: 'set-private', installationId: installation?.id ?? 0, repository: nameOf(repository), isPrivate }];
}

function forget(repository: string | undefined): Effect[] {
  return repository === undefined ? [] : [{ type: 'forget-repositories', repositories: [repository] }];
}

function nameOf({ owner, name }: RepositoryPayload['repository']): string {
  return `${owner.login}/${name}`;
}
