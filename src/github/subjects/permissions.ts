import { type Repository, repositoryName } from '../../core/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { type CacheLimits, ifChangedSince, RevalidatingCache } from '../client/revalidating-cache.ts';

/** Cache of people's permissions. Entries live only briefly, since roles can be taken away. */
export class Permissions {
  readonly #answers: RevalidatingCache<{ readonly mayTriage: boolean }>;

  constructor(limits: CacheLimits) {
    this.#answers = new RevalidatingCache(limits);
  }

  /** Whether a person has triage permission or more. */
  async mayTriage(octokit: Octokit, { owner, repo }: Repository, login: string): Promise<boolean> {
    const key = `${repositoryName({ owner, repo })} ${login}`.toLowerCase();
    const { mayTriage } = await this.#answers.get(key, async (etag) => {
      try {
        const { data, headers } = await octokit.request(
          'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
          {
            owner,
            repo,
            username: login,
            headers: ifChangedSince(etag),
          },
        );
        const { permission, role_name: role, user } = data;
        // `permission` reports the role "triage" as "read". Custom roles of an organisation show in `user.permissions`
        // only.
        const may = ['admin', 'write'].includes(permission) || role === 'triage' || user?.permissions?.triage === true;
        return { value: { mayTriage: may }, etag: headers.etag };
      } catch (error) {
        if (isStatus(error, 404)) return { value: { mayTriage: false }, etag: undefined };
        throw error;
      }
    });
    return mayTriage;
  }
}
