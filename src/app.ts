import type { ApplicationFunction } from 'probot';
import type { Subject } from './core/subject.ts';
import type { Job, Queue } from './queue/queue.ts';

/** What we use of GitHub's `issues` events. */
export interface IssueEvent {
  readonly action: string;
  readonly sender?: Account;
  readonly installation?: { readonly id: number };
  readonly repository: Repository;
  readonly issue: Issue;
  readonly changes?: { readonly new_issue?: Issue; readonly new_repository?: Repository };
}

interface Account {
  readonly login: string;
  readonly type?: string;
}

interface Repository {
  readonly name: string;
  readonly owner: { readonly login: string };
}

interface Issue {
  readonly number: number;
  readonly pull_request?: unknown;
}

/** Registers the events that say where to look; a handler is done when its jobs are committed. */
export function createApp(queue: Pick<Queue, 'enqueue'>): ApplicationFunction {
  return (probot) => {
    probot.on(
      ['issues.opened', 'issues.edited', 'issues.reopened', 'issues.labeled', 'issues.unlabeled', 'issues.transferred'],
      async ({ payload }) => {
        await Promise.all(jobsOf(payload as IssueEvent).map(queue.enqueue));
      },
    );
  };
}

/**
 * Where an event says to look. Nowhere for what a bot did, ourselves included: bots that answer each other never stop.
 * A subject that a bot wrote is another matter, which the look decides.
 */
export function jobsOf(event: IssueEvent): Job[] {
  const subject = subjectOf(event);
  if (!event.installation || !subject || isBot(event.sender)) return [];
  return [{ installationId: event.installation.id, subject }];
}

function subjectOf({ action, repository, issue, changes }: IssueEvent): Subject | null {
  if (issue.pull_request) return null;
  if (action !== 'transferred') return address(repository, issue);

  // To the new place, if this installation reaches it: one serves a single owner. Another owner's has an event of its own.
  const { new_issue: newIssue, new_repository: newRepository } = changes ?? {};
  if (!newIssue || !newRepository) return null;
  return isSameLogin(newRepository.owner, repository.owner) ? address(newRepository, newIssue) : null;
}

function address(repository: Repository, issue: Issue): Subject {
  return { owner: repository.owner.login, repo: repository.name, kind: 'issue', number: issue.number };
}

function isBot(sender: Account | undefined): boolean {
  return sender?.type === 'Bot' || sender?.login.endsWith('[bot]') === true;
}

function isSameLogin(one: Account, other: Account): boolean {
  return one.login.toLowerCase() === other.login.toLowerCase();
}
