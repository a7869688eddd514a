import { createHash } from 'node:crypto';
import type { Release } from '../../core/publication/sources/release.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { type CacheLimits, type Fresh, ifChangedSince, RevalidatingCache } from '../client/revalidating-cache.ts';

/** Published releases of a repository, newest first, and a hash of their content. */
export interface ReleaseList {
  readonly releases: readonly Release[];
  readonly hash: string;
}

/** One page. Older editions matter little, since newer ones follow. */
const MAX_RELEASES = 100;
const MAX_BODY_LENGTH = 64 * 1024;

/** Cache of releases, per `reader` as in `Files`. */
export class Releases {
  readonly #lists: RevalidatingCache<ReleaseList>;

  constructor(limits: CacheLimits) {
    this.#lists = new RevalidatingCache(limits);
  }

  /** Returns the newest 100 releases without drafts and prereleases. Empty if we can read none. */
  of(octokit: Octokit, reader: string, repository: Repository): Promise<ReleaseList> {
    const key = `${reader} ${repositoryName(repository)}`.toLowerCase();
    return this.#lists.get(key, (etag) => readReleases(octokit, repository, etag));
  }
}

async function readReleases(
  octokit: Octokit,
  { owner, repo }: Repository,
  etag: string | undefined,
): Promise<Fresh<ReleaseList>> {
  try {
    const { data, headers } = await octokit.request('GET /repos/{owner}/{repo}/releases', {
      owner,
      repo,
      per_page: MAX_RELEASES,
      headers: ifChangedSince(etag),
    });
    const releases = data
      .filter(({ draft, prerelease }) => !draft && !prerelease)
      .map(
        (one): Release => ({
          version: one.tag_name,
          title: one.name || one.tag_name,
          date: one.published_at ?? one.created_at,
          body: one.body?.slice(0, MAX_BODY_LENGTH) ?? '',
          url: one.html_url,
        }),
      );
    return { value: listOf(releases), etag: headers.etag };
  } catch (error) {
    if (isStatus(error, 404)) return { value: listOf([]), etag: undefined };
    throw error;
  }
}

function listOf(releases: readonly Release[]): ReleaseList {
  return { releases, hash: createHash('sha256').update(JSON.stringify(releases)).digest('base64') };
}
