import type { Standing } from '../../core/record/standing.ts';
import { isSameRepository, repositoryOf } from '../../core/repository.ts';
import { noConversation } from '../../core/subject/snapshot.ts';
import type { Subject } from '../../core/subject.ts';
import type { BotIdentity } from '../client/bot-identity.ts';
import type { Octokit } from '../client/octokit.ts';
import { isStatus } from '../client/octokit.ts';
import { readConversation } from './own-comments.ts';
import type { ReadSnapshot } from './read-snapshot.ts';

/**
 * Reads an issue with one request, and one more for each hundred comments. Null if there is no issue for us: missing,
 * deleted, transferred (its new place gets an event of its own), or a pull request. `bot` is null if our identity is
 * unknown (a person's token): then no comment counts as ours.
 */
export async function readIssue(
  octokit: Octokit,
  subject: Subject,
  bot: BotIdentity | null,
): Promise<ReadSnapshot | null> {
  const issue = await getIssue(octokit, subject);
  if (issue === null || issue.pull_request !== undefined || hasMoved(issue, subject)) return null;

  const concernsUs = bot !== null && issue.comments > 0;
  const conversation = concernsUs ? await readConversation(octokit, subject, bot) : noConversation;
  return {
    report: { title: issue.title, body: issue.body ?? '', createdAt: issue.created_at, live: true },
    author: { login: issue.user?.login ?? 'ghost', isBot: issue.user?.type === 'Bot' },
    labels: issue.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
    ...standingOf(issue),
    locked: issue.locked,
    ...conversation,
    discussion: null,
  };
}

async function getIssue(octokit: Octokit, { owner, repo, number }: Subject) {
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
      owner,
      repo,
      issue_number: number,
    });
    return data;
  } catch (error) {
    if (isStatus(error, 404, 410)) return null;
    throw error;
  }
}

interface RawStanding {
  readonly state: string;
  readonly state_reason?: string | null;
  readonly closed_at: string | null;
  readonly milestone: { readonly title: string } | null;
  readonly updated_at: string;
}

/** State of an issue. */
function standingOf({ state, state_reason, closed_at, milestone, updated_at }: RawStanding): Standing {
  return {
    state: state === 'closed' ? 'closed' : 'open',
    stateReason: state_reason ?? null,
    closedAt: closed_at,
    milestone: milestone?.title ?? null,
    updatedAt: updated_at,
  };
}

/** GitHub redirects the old address of a transferred issue. Writes to the old address would get lost. */
function hasMoved(issue: { readonly number: number; readonly repository_url: string }, subject: Subject): boolean {
  const name = issue.repository_url.split('/').slice(-2).join('/');
  return issue.number !== subject.number || !isSameRepository(repositoryOf(name), subject);
}
