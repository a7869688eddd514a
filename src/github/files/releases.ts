import { createHash } from 'node:crypto';
import type { Release } from '../../core/catalogue/release.ts';
import { type Repository, repositoryName } from '../../core/subject/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { type CacheLimits, type Fresh, ifChangedSince, RevalidatingCache } from '../client/revalidating-cache.ts';

/** The releases of a repository that readers can see, newest first, and a hash of all that is in them. */
export interface ReleaseList {
  readonly releases: readonly Release[];
  readonly hash: string;
}

/** One page; an edition that is older has a newer one behind it. */
const MOST_RELEASES = 100;
const LONGEST_BODY = 64 * 1024;

/** Releases of repositories, asked for again when they are old. Kept apart by `reader`, as files are. */
export class Releases {
  readonly #lists: RevalidatingCache<ReleaseList>;

  constructor(limits: CacheLimits) {
    this.#lists = new RevalidatingCache(limits);
  }

  /**
   * The newest 100 that are published: drafts and what comes before a release are left out. None where there is nothing
   * that we can read.
   */
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
      per_page: MOST_RELEASES,
      headers: ifChangedSince(etag),
    });
    const releases = data
      .filter(({ draft, prerelease }) => !draft && !prerelease)
      .map(
        (one): Release => ({
          version: one.tag_name,
          title: one.name || one.tag_name,
          date: one.published_at ?? one.created_at,
          body: one.body?.slice(0, LONGEST_BODY) ?? '',
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
