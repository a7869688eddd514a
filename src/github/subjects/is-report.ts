import type { Repository } from '../../core/repository.ts';
import type { Octokit } from '../client/octokit.ts';
import { readIssue } from './issues.ts';
import { readDiscussion } from './read-discussion.ts';

/** Whether a repository has an issue or a discussion of this number. Costs up to two requests. */
export async function isReport(octokit: Octokit, { owner, repo }: Repository, number: number): Promise<boolean> {
  const issue = await readIssue(octokit, { owner, repo, kind: 'issue', number }, null);
  if (issue !== null) return true;
  return (await readDiscussion(octokit, { owner, repo, kind: 'discussion', number }, null)) !== null;
}
