import { type Repository, repositoryName } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { type CacheLimits, ifChangedSince, RevalidatingCache } from '../client/revalidating-cache.ts';

/** `hidden`: the repository does not exist, or is private and we may not read it. GitHub does not say which. */
export type Visibility = 'public' | 'private' | 'hidden';

/** Cache of repository visibility, per `reader`, the account whose installation asks. */
export class Visibilities {
  readonly #answers: RevalidatingCache<{ readonly visibility: Visibility }>;

  constructor(limits: CacheLimits) {
    this.#answers = new RevalidatingCache(limits);
  }

  /** An internal repository of an enterprise counts as private. */
  async of(octokit: Octokit, reader: string, { owner, repo }: Repository): Promise<Visibility> {
    const key = `${reader} ${repositoryName({ owner, repo })}`.toLowerCase();
    const answer = await this.#answers.get(key, async (etag) => {
      try {
        const { data, headers } = await octokit.request('GET /repos/{owner}/{repo}', {
          owner,
          repo,
          headers: ifChangedSince(etag),
        });
        return { value: { visibility: data.private ? 'private' : 'public' }, etag: headers.etag };
      } catch (error) {
        if (isStatus(error, 404)) return { value: { visibility: 'hidden' }, etag: undefined };
        throw error;
      }
    });
    return answer.visibility;
  }
}
