import { type CommitEvent, checksOf } from './event-checks.ts';
import { jobsOf, type SubjectEvent } from './event-jobs.ts';
import type { Events } from './github/client/webhooks.ts';
import type { CheckQueue } from './queue/check-queue.ts';
import type { Queue } from './queue/queue.ts';

/** Events that say where to look. */
const SUBJECT_EVENTS = [
  'issues.opened',
  'issues.edited',
  'issues.reopened',
  'issues.labeled',
  'issues.unlabeled',
  'issues.transferred',
  'issue_comment.created',
  'issue_comment.edited',
  'discussion.created',
  'discussion.edited',
  'discussion.labeled',
  'discussion.unlabeled',
  'discussion.category_changed',
  'discussion.transferred',
  'discussion.reopened',
  'discussion.unlocked',
  'discussion.deleted',
  'discussion_comment.created',
  'discussion_comment.edited',
] as const;

/** Events that say which commit's configuration to check. */
const COMMIT_EVENTS = ['push', 'pull_request.opened', 'pull_request.synchronize', 'pull_request.reopened'] as const;

/** Where jobs are kept. */
export interface Jobs {
  readonly enqueue: Queue['enqueue'];
  readonly checks: Pick<CheckQueue, 'request'>;
}

/** Registers the events that say where to look; a handler is done when its jobs are committed. */
export function createApp({ enqueue, checks }: Jobs): (events: Events) => void {
  return (events) => {
    events.on([...SUBJECT_EVENTS], async ({ id, payload }) => {
      await Promise.all(jobsOf(payload as SubjectEvent).map((job) => enqueue({ ...job, delivery: id })));
    });
    events.on([...COMMIT_EVENTS], async ({ payload }) => {
      await Promise.all(checksOf(payload as CommitEvent).map((check) => checks.request(check)));
    });
  };
}
