import { LRUCache } from 'lru-cache';
import { type Repository, repositoryOf } from '../core/repository.ts';
import type { PublicationState } from '../core/subject/subject-policy.ts';
import { type Clients, isStatus, type Octokit } from '../github/client/octokit.ts';
import { Visibilities } from '../github/files/visibility.ts';

const MINUTE = 60_000;

interface Installation {
  standingPublicationOf(repository: Repository): Promise<PublicationState | null>;
}

/** Reads publications as they are, without keeping anything, with the installation that each repository has now. */
export function createBoardPublication(
  probot: Clients,
  installation: (id: number) => Promise<Installation>,
): (repository: { readonly displayName: string }, seesPrivate: boolean) => Promise<PublicationState | 'hidden' | null> {
  const visibilities = new Visibilities({ maxEntries: 1_000, maxAgeMs: MINUTE, now: () => performance.now() });
  const installationIds = new LRUCache<string, { readonly id: number | null }>({
    max: 1_000,
    ttl: MINUTE,
    ignoreFetchAbort: true,
    fetchMethod: async (name) => ({ id: await findInstallation(probot, name) }),
  });
  return async ({ displayName }, seesPrivate) => {
    const repository = repositoryOf(displayName);
    const { id } = await installationIds.forceFetch(displayName);
    if (id === null) return null;
    // Checked first: problems of a publication must not be shown to people who may not see it.
    const octokit = (await probot.auth(id)) as Octokit;
    const visibility = await visibilities.of(octokit, repository.owner, repository);
    if (visibility !== 'public' && !seesPrivate) return 'hidden';
    return (await installation(id)).standingPublicationOf(repository);
  };
}

/** Null where the app is not, or no longer, installed. */
async function findInstallation(probot: Clients, name: string): Promise<number | null> {
  const app = (await probot.auth()) as Octokit;
  try {
    const { data } = await app.request('GET /repos/{owner}/{repo}/installation', { ...repositoryOf(name) });
    return data.id;
  } catch (error) {
    if (isStatus(error, 404)) return null;
    throw error;
  }
}
