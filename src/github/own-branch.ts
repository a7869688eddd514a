import { isStatus, type Octokit } from './client/octokit.ts';
import type { Repository } from './repository.ts';

/** A branch and the commit that it is at. */
export interface Head {
  readonly name: string;
  readonly sha: string;
}

/** The default branch; null for a repository without a commit. */
export async function readDefaultHead(octokit: Octokit, repository: Repository): Promise<Head | null> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}', { ...repository });
  return readHead(octokit, repository, data.default_branch);
}

/** A branch by its name; null when there is none. */
export async function readHead(octokit: Octokit, repository: Repository, name: string): Promise<Head | null> {
  try {
    const ref = `heads/${name}`;
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...repository, ref });
    return { name, sha: data.object.sha };
  } catch (error) {
    // 409: there is nothing in it yet.
    if (isStatus(error, 404, 409)) return null;
    throw error;
  }
}

/** How a branch of ours differs from the one that it is to be merged into. */
export interface Lead {
  /** Number of commits that the other lacks. */
  readonly ahead: number;
  /** Whether the other has commits that this one lacks. */
  readonly isBehind: boolean;
  /** Whether somebody else made one of the commits ahead, or that can't be told. */
  readonly isTouched: boolean;
}

/** Compares; `ownId` is the account that our commits bear. */
export async function readLead(
  octokit: Octokit,
  repository: Repository,
  base: Head,
  branch: Head,
  ownId: number,
): Promise<Lead> {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    ...repository,
    basehead: `${base.sha}...${branch.sha}`,
  });
  // Whoever amends a commit leaves its author and becomes its committer. GitHub itself is that of what it signs for us.
  const isOurs = ({ author, committer, commit }: (typeof data.commits)[number]) =>
    author?.id === ownId && (committer?.id === ownId || /^noreply@/.test(commit.committer?.email ?? ''));
  const isWhole = data.commits.length === data.total_commits;
  return {
    ahead: data.ahead_by,
    isBehind: data.behind_by > 0,
    isTouched: !isWhole || !data.commits.every(isOurs),
  };
}

/** What a commit holds: the state of `base`, with these files changed. */
export interface Commit {
  readonly base: Head;
  readonly message: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Its tree, itself, and the branch. */
export const WRITES_A_COMMIT = 3;

/**
 * Makes one commit on a branch of ours, or on a new one, that can be reached by going forward only: nothing that is there
 * is ever overwritten. Where the base went on, the commit takes that in, so that its own changes are all that is proposed.
 */
export async function commitToBranch(
  octokit: Octokit,
  repository: Repository,
  name: string,
  branch: (Head & Lead) | null,
  { base, message, files }: Commit,
): Promise<void> {
  // A write that broke may have been done: the next attempt looks again instead.
  const request = { retries: 0 };
  const { data: before } = await octokit.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
    ...repository,
    commit_sha: base.sha,
  });
  const { data: tree } = await octokit.request('POST /repos/{owner}/{repo}/git/trees', {
    ...repository,
    base_tree: before.tree.sha,
    tree: files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
    request,
  });
  const { data: commit } = await octokit.request('POST /repos/{owner}/{repo}/git/commits', {
    ...repository,
    message,
    tree: tree.sha,
    parents: parentsOf(base, branch),
    request,
  });
  if (branch === null) {
    const ref = `refs/heads/${name}`;
    await octokit.request('POST /repos/{owner}/{repo}/git/refs', { ...repository, ref, sha: commit.sha, request });
    return;
  }
  await octokit.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
    ...repository,
    ref: `heads/${name}`,
    sha: commit.sha,
    force: false,
    request,
  });
}

function parentsOf(base: Head, branch: (Head & Lead) | null): string[] {
  if (branch === null || branch.ahead === 0) return [base.sha];
  return branch.isBehind ? [branch.sha, base.sha] : [branch.sha];
}
