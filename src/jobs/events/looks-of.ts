import { mayHoldCommand } from '../../core/commands/read-commands.ts';
import type { Subject } from '../../core/subject.ts';
import type { Job } from '../../store/queue/queue.ts';
import type { SubjectPayload } from './payloads.ts';

/**
 * The looks that an event about a subject or a comment causes.
 *
 * None after an action of a bot, ours included: bots that answer each other never stop. (The look decides about
 * subjects that bots wrote.) None after comments without a command, and after deletions. Anyone may comment; only the
 * author and maintainers may change the subject itself.
 *
 * After a transfer, a look at the new place if it has the same owner. Another owner's installation gets its own event.
 */
export function looksOf(event: SubjectPayload): Job[] {
  const subject = event.action === 'transferred' ? newPlaceOf(event) : subjectOf(event);
  if (!event.installation || !subject || isBot(event.sender)) return [];
  if (event.action === 'deleted' || (event.comment && !mayHoldCommand(event.comment.body ?? ''))) return [];
  return [{ installationId: event.installation.id, subject, ...(event.comment && { manner: 'command' }) }];
}

/** The subject of an event. Null for a pull request, which events also call an issue. */
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
