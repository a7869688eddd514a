import { mayHoldCommand } from './core/commands/read-commands.ts';
import type { Subject } from './core/subject.ts';
import type { Job } from './queue/queue.ts';

/** What we use of GitHub's events about issues, discussions and their comments. */
export interface SubjectEvent {
  readonly action: string;
  readonly sender?: Account;
  readonly installation?: { readonly id: number };
  readonly repository: Repository;
  readonly issue?: Numbered;
  readonly discussion?: Numbered;
  readonly comment?: { readonly body?: string };
  readonly changes?: {
    readonly new_issue?: Numbered;
    readonly new_discussion?: Numbered;
    readonly new_repository?: Repository;
  };
}

interface Account {
  readonly login: string;
  readonly type?: string;
}

interface Repository {
  readonly name: string;
  readonly owner: { readonly login: string };
}

interface Numbered {
  readonly number: number;
  readonly pull_request?: unknown;
}

/**
 * Where an event says to look. Nowhere for what a bot did, ourselves included: bots that answer each other never stop.
 * A subject that a bot wrote is another matter, which the look decides. Nowhere either for comments that certainly hold
 * no command, which most do, and for what was deleted.
 */
export function jobsOf(event: SubjectEvent): Job[] {
  const subject = subjectOf(event);
  if (!event.installation || !subject || isBot(event.sender)) return [];
  if (event.action === 'deleted' || (event.comment && !mayHoldCommand(event.comment.body ?? ''))) return [];
  return [{ installationId: event.installation.id, subject }];
}

function isBot(sender: Account | undefined): boolean {
  return sender?.type === 'Bot' || sender?.login.endsWith('[bot]') === true;
}

function subjectOf({ action, repository, issue, discussion, changes }: SubjectEvent): Subject | null {
  const kind = discussion ? 'discussion' : 'issue';
  const here = discussion ?? issue;
  if (!here || here.pull_request) return null;
  if (action !== 'transferred') return address(repository, kind, here);

  // To the new place, if this installation reaches it: one serves a single owner. Another owner's has an event of its own.
  const there = kind === 'issue' ? changes?.new_issue : changes?.new_discussion;
  const newRepository = changes?.new_repository;
  if (!there || !newRepository) return null;
  return isSameLogin(newRepository.owner, repository.owner) ? address(newRepository, kind, there) : null;
}

function address(repository: Repository, kind: Subject['kind'], { number }: Numbered): Subject {
  return { owner: repository.owner.login, repo: repository.name, kind, number };
}

function isSameLogin(one: Account, other: Account): boolean {
  return one.login.toLowerCase() === other.login.toLowerCase();
}
