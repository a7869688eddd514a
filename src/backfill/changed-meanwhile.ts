import { type Changed, readChangedDiscussions } from '../github/changed-subjects.ts';
import { listIssues } from '../github/list-subjects.ts';
import type { Octokit } from '../github/octokit.ts';
import { repositoryOf } from '../github/repository.ts';
import type { Journal } from './journal.ts';
import { type Change, keyOf, type Plan } from './plan.ts';

/** Clocks differ; what did not change after all is told by its own time of change. */
const SKEW_MS = 5 * 60_000;

/**
 * Finds planned subjects that somebody changed since the plan was made, or since the last call, and notes them as
 * skipped: by one request for the issues and one for the discussions, where little happened. Our own writes change
 * subjects too, but those are begun or done.
 */
export async function skipChanged(octokit: Octokit, plan: Plan, journal: Journal): Promise<void> {
  const repository = repositoryOf(plan.repository);
  const begin = new Date(Date.parse(plan.madeAt) - SKEW_MS).toISOString().replace(/\.\d+Z$/, 'Z');
  const since = journal.checked ?? { issues: begin, discussions: begin };
  const planned = new Map(plan.changes.map((change) => [keyOf(change), change]));
  const note = (kind: Change['kind'], changed: readonly Changed[]) => {
    for (const { number, updatedAt } of changed) {
      const change = planned.get(keyOf({ kind, number }));
      if (!change || journal.standing(keyOf(change)) !== 'open') continue;
      if (Date.parse(updatedAt) !== Date.parse(change.updatedAt)) {
        journal.finish(keyOf(change), 'skipped', 'changed meanwhile');
      }
    }
    return changed.at(-1)?.updatedAt ?? null;
  };

  let { issues, discussions } = since;
  if (plan.changes.some(({ kind }) => kind === 'issue')) {
    for await (const page of listIssues(octokit, repository, since.issues)) {
      const changed = page.map(({ subject: { number }, updatedAt }) => ({ number, updatedAt }));
      issues = note('issue', changed) ?? issues;
    }
  }
  if (plan.changes.some(({ kind }) => kind === 'discussion')) {
    const changed = await readChangedDiscussions(octokit, repository, since.discussions);
    discussions = note('discussion', changed) ?? discussions;
  }
  journal.noteChecked(issues, discussions);
}
