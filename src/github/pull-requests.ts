import type { Octokit } from './client/octokit.ts';
import { isSameRepository, type Repository, repositoryOf } from './repository.ts';

/** What a pull request says. */
export interface PullWords {
  readonly title: string;
  readonly body: string;
}

/** The pull requests from a branch of the repository itself, open and closed, the newest first; a hundred at most. */
export async function readPulls(octokit: Octokit, { owner, repo }: Repository, branch: string) {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls', {
    owner,
    repo,
    head: `${owner}:${branch}`,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: 100,
  });
  const isOwn = (name: string) => isSameRepository(repositoryOf(name), { owner, repo });
  return data.filter(({ head }) => head.repo !== null && isOwn(head.repo.full_name));
}

/** Opens one, and returns its number. */
export async function openPull(
  octokit: Octokit,
  repository: Repository,
  pull: PullWords & { readonly head: string; readonly base: string },
): Promise<number> {
  const { data } = await octokit.request('POST /repos/{owner}/{repo}/pulls', {
    ...repository,
    ...pull,
    request: { retries: 0 },
  });
  return data.number;
}

/** Changes what one says. */
export async function updatePull(
  octokit: Octokit,
  repository: Repository,
  number: number,
  words: PullWords,
): Promise<void> {
  await octokit.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...repository,
    pull_number: number,
    ...words,
  });
}
