import { mayHoldCommand } from '../../core/commands/read-commands.ts';
import type { Subject } from '../../core/subject.ts';
import type { Job } from '../../store/queue/queue.ts';
import type { SubjectPayload } from './payloads.ts';

/**
 * The looks after an event about a subject or a comment. None after what a bot did, ourselves included: bots that
 * answer each other never stop. (Whether to triage what a bot wrote is decided by the look.) None after comments that
 * hold no command, and after deletions. A transfer is a look at the new place, if this installation reaches it; an
 * installation serves one owner, and another owner's installation gets an event of its own.
 */
export function looksOf(event: SubjectPayload): Job[] {
  const subject = event.action === 'transferred' ? newPlaceOf(event) : subjectOf(event);
  if (!event.installation || !subject || isBot(event.sender)) return [];
  if (event.action === 'deleted' || (event.comment && !mayHoldCommand(event.comment.body ?? ''))) return [];
  return [{ installationId: event.installation.id, subject }];
}

/** The issue or discussion that an event names; null for a pull request, which events call an issue too. */
export function subjectOf({ repository, issue, discussion }: SubjectPayload): Subject | null {
  const here = discussion ?? issue;
  return here && !here.pull_request ? address(repository, discussion ? 'discussion' : 'issue', here) : null;
}

function newPlaceOf({ repository, issue, discussion, changes }: SubjectPayload): Subject | null {
  const there = discussion ? changes?.new_discussion : changes?.new_issue;
  const to = changes?.new_repository;
  if (issue?.pull_request || !there || !to) return null;
  if (to.owner.login.toLowerCase() !== repository.owner.login.toLowerCase()) return null;
  return address(to, discussion ? 'discussion' : 'issue', there);
}

function address(
  { name, owner }: SubjectPayload['repository'],
  kind: Subject['kind'],
  { number }: { readonly number: number },
): Subject {
  return { owner: owner.login, repo: name, kind, number };
}

function isBot(sender: SubjectPayload['sender']): boolean {
  return sender?.type === 'Bot' || sender?.login.endsWith('[bot]') === true;
}
