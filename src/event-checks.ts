import type { Check } from './queue/check-queue.ts';

/** What we use of GitHub's events about commits and pull requests. */
export interface CommitEvent {
  readonly action?: string;
  readonly installation?: { readonly id: number };
  readonly repository: {
    readonly name: string;
    readonly owner: { readonly login: string };
    readonly default_branch: string;
  };
  readonly ref?: string;
  readonly before?: string;
  readonly after?: string;
  readonly deleted?: boolean;
  readonly commits?: readonly Commit[];
  readonly pull_request?: { readonly base: { readonly sha: string }; readonly head: { readonly sha: string } };
}

interface Commit {
  readonly added?: readonly string[];
  readonly modified?: readonly string[];
  readonly removed?: readonly string[];
}

/** GitHub names no more commits than this in a push. */
const MOST_COMMITS = 2048;
const PUBLICATION_FILE = /\.(?:md|txt|jsonl|ya?ml)$/i;

/**
 * The commits to check: of a push to the default branch that may concern us, and of every pull request, of which the
 * event does not say what it changes. Other programs' commits are checked as well: nothing answers there.
 */
export function checksOf(event: CommitEvent): Check[] {
  const { installation, repository } = event;
  if (!installation) return [];
  const address = { installationId: installation.id, owner: repository.owner.login, repo: repository.name };
  if (event.pull_request) {
    const { base, head } = event.pull_request;
    return [{ ...address, base: base.sha, head: head.sha, from: 'pull request' }];
  }
  const { before, after } = event;
  if (!before || !after || !mayChangePublication(event)) return [];
  return [{ ...address, base: /^0+$/.test(before) ? null : before, head: after, from: 'push' }];
}

/** Whether a push may change what we read of a repository: on its default branch, in a file such as we read. */
export function mayChangePublication({ ref, deleted, commits, repository }: CommitEvent): boolean {
  return deleted !== true && ref === `refs/heads/${repository.default_branch}` && mayConcernUs(commits ?? []);
}

function mayConcernUs(commits: readonly Commit[]): boolean {
  if (commits.length === 0 || commits.length >= MOST_COMMITS) return true;
  return commits.some(({ added = [], modified = [], removed = [] }) =>
    [added, modified, removed].some((paths) => paths.some((path) => PUBLICATION_FILE.test(path))),
  );
}
