import { UserError } from '../../core/problem.ts';
import { isSameRepository, type Repository } from '../../core/subject/repository.ts';
import type { Subject } from '../../core/subject.ts';
import type { Octokit } from '../../github/client/octokit.ts';
import { readChangedDiscussions, readChangedIssues } from '../../github/subjects/changed-subjects.ts';
import { looksOf } from '../events/looks-of.ts';
import type { SubjectPayload } from '../events/payloads.ts';

/** Whose subjects, and how many of them, one run looks at. */
export interface Due {
  readonly repository: Repository;
  /** How far a sweep goes back, in hours. */
  readonly hours: number;
  /** How many subjects a sweep looks at. */
  readonly most: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Where to look; `left` tells how many more there were than a run may look at. */
export interface SubjectsDue {
  readonly subjects: readonly Subject[];
  readonly left: number;
}

const TOLD = ['issues', 'issue_comment', 'discussion', 'discussion_comment'];
const SWEEPS = ['schedule', 'workflow_dispatch'];

/**
 * The subjects that an event of a workflow is about: the one that it names, or on a timer all that changed lately. Not
 * those that moved to another repository, which the token may not write to. Throws a UserError for any other event.
 */
export async function subjectsDue(octokit: Octokit, name: string, event: unknown, due: Due): Promise<SubjectsDue> {
  if (SWEEPS.includes(name)) return changedLately(octokit, due);
  if (!TOLD.includes(name)) {
    const remedy = `start the workflow on ${[...TOLD, ...SWEEPS].join(', ')}`;
    throw new UserError([{ file: 'workflow', key: 'on', message: `${name} names no issue or discussion`, remedy }]);
  }
  // A workflow's event names no installation.
  const jobs = looksOf({ ...(event as SubjectPayload), installation: { id: 0 } });
  const subjects = jobs.map(({ subject }) => subject).filter((subject) => isSameRepository(subject, due.repository));
  return { subjects, left: 0 };
}

/** Issues and discussions together, the one that changed longest ago first, since it leaves the reach of sweeps first. */
async function changedLately(octokit: Octokit, { repository, hours, most, now }: Due): Promise<SubjectsDue> {
  const since = new Date(now - hours * 3_600_000).toISOString();
  const issues = await changedIssues(octokit, repository, since, most);
  const discussions = await readChangedDiscussions(octokit, repository, since);
  const changed = [
    ...issues.map((one) => ({ ...one, kind: 'issue' as const })),
    ...discussions.map((one) => ({ ...one, kind: 'discussion' as const })),
  ].toSorted((a, b) => Date.parse(a.updatedAt) - Date.parse(b.updatedAt));
  const subjects = changed.slice(0, most).map(({ kind, number }) => ({ ...repository, kind, number }));
  return { subjects, left: changed.length - subjects.length };
}

async function changedIssues(octokit: Octokit, repository: Repository, since: string, most: number) {
  const all = [];
  for (let page = 1; ; page++) {
    const { changed, isLast } = await readChangedIssues(octokit, repository, since, page);
    all.push(...changed);
    // One more than may be looked at tells that some are left.
    if (isLast || all.length > most) return all;
  }
}
