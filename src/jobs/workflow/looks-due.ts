import { UserError } from '../../core/problem.ts';
import { isSameRepository, type Repository } from '../../core/repository.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import { readChangedDiscussions, readChangedIssues } from '../../github/lists/changed-subjects.ts';
import type { Job } from '../../store/queue/queue.ts';
import { looksOf } from '../events/looks-of.ts';
import type { SubjectPayload } from '../events/payloads.ts';

/** Range of a run. */
export interface Due {
  readonly repository: Repository;
  /** How far back a sweep looks, in hours. */
  readonly hours: number;
  /** Maximum number of subjects in a sweep. */
  readonly most: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Looks to do. `left`: how many more there are than one run may do. */
export interface LooksDue {
  readonly looks: readonly Job[];
  readonly left: number;
}

/** Workflow events have no installation. */
const INSTALLATION = { id: 0 };

const SUBJECT_EVENTS = ['issues', 'issue_comment', 'discussion', 'discussion_comment'];
const TIMER_EVENTS = ['schedule', 'workflow_dispatch'];

/**
 * Returns the looks that a workflow event causes: as the server's, or on a timer a sweep's at all that changed recently.
 * Leaves out subjects that moved to another repository, since the token cannot write there. Throws a UserError for any
 * other event.
 */
export async function looksDue(octokit: Octokit, name: string, event: unknown, due: Due): Promise<LooksDue> {
  if (TIMER_EVENTS.includes(name)) return recentlyChanged(octokit, due);
  if (!SUBJECT_EVENTS.includes(name)) {
    const remedy = `start the workflow on ${[...SUBJECT_EVENTS, ...TIMER_EVENTS].join(', ')}`;
    throw new UserError([
      { file: 'workflow', key: 'on', message: `the event ${name} is not about an issue or discussion`, remedy },
    ]);
  }
  const looks = looksOf({ ...(event as SubjectPayload), installation: INSTALLATION });
  return { looks: looks.filter(({ subject }) => isSameRepository(subject, due.repository)), left: 0 };
}

/** Issues and discussions, the least recently changed first, since the next sweeps would miss those first. */
async function recentlyChanged(octokit: Octokit, { repository, hours, most, now }: Due): Promise<LooksDue> {
  const since = new Date(now - hours * 3_600_000).toISOString();
  const issues = await changedIssues(octokit, repository, since, most);
  const discussions = await readChangedDiscussions(octokit, repository, since);
  const changed = [
    ...issues.map((one) => ({ ...one, kind: 'issue' as const })),
    ...discussions.map((one) => ({ ...one, kind: 'discussion' as const })),
  ].toSorted((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt));
  const looks = changed.slice(0, most).map(({ kind, number }): Job => {
    return { installationId: INSTALLATION.id, subject: { ...repository, kind, number }, manner: 'sweep' };
  });
  return { looks, left: changed.length - looks.length };
}

async function changedIssues(octokit: Octokit, repository: Repository, since: string, most: number) {
  const all = [];
  for (let page = 1; ; page++) {
    const { changed, isLast } = await readChangedIssues(octokit, repository, since, page);
    all.push(...changed);
    // One more than the maximum shows that some are left.
    if (isLast || all.length > most) return all;
  }
}
