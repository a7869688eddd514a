import type { Repository } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';

const PAGE_SIZE = 100;

export interface InstallationState {
  readonly isSuspended: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface RepositoryState extends Repository {
  /** Archived repositories are read-only. */
  readonly isArchived: boolean;
  readonly hasIssues: boolean;
  readonly hasDiscussions: boolean;
  readonly isPrivate: boolean;
}

/** Lists our app's installations, suspended ones included. `octokit` is authenticated as the app. */
export async function listInstallations(octokit: Octokit): Promise<number[]> {
  const ids: number[] = [];
  for (let page = 1; ; page++) {
    const { data } = await octokit.request('GET /app/installations', { per_page: PAGE_SIZE, page });
    ids.push(...data.map(({ id }) => id));
    if (data.length < PAGE_SIZE) return ids;
  }
}

/** Null if the installation was removed. `octokit` is authenticated as the app. */
export async function readInstallation(octokit: Octokit, id: number): Promise<InstallationState | null> {
  try {
    const { data } = await octokit.request('GET /app/installations/{installation_id}', { installation_id: id });
    return { isSuspended: Boolean(data.suspended_at), createdAt: data.created_at };
  } catch (error) {
    if (isStatus(error, 404)) return null;
    throw error;
  }
}

/** Lists the repositories of an installation. `octokit` is authenticated as that installation. */
export async function listRepositories(octokit: Octokit): Promise<RepositoryState[]> {
  const repositories: RepositoryState[] = [];
  for (let page = 1; ; page++) {
    const { data } = await octokit.request('GET /installation/repositories', { per_page: PAGE_SIZE, page });
    for (const { name, owner, archived, has_issues, has_discussions, private: isPrivate } of data.repositories) {
      repositories.push({
        owner: owner.login,
        repo: name,
        isArchived: archived,
        hasIssues: has_issues,
        hasDiscussions: has_discussions === true,
        isPrivate,
      });
    }
    if (data.repositories.length < PAGE_SIZE) return repositories;
  }
}
