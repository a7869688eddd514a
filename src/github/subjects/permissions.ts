import { type Repository, repositoryName } from '../../core/subject/repository.ts';
import { isStatus, type Octokit } from '../client/octokit.ts';
import { type CacheLimits, ifChangedSince, RevalidatingCache } from '../client/revalidating-cache.ts';

/** What people may do in repositories, kept for a short while: a role that was taken away must not last. */
export class Permissions {
  readonly #answers: RevalidatingCache<{ readonly mayTriage: boolean }>;

  constructor(limits: CacheLimits) {
    this.#answers = new RevalidatingCache(limits);
  }

  /** Whether a person has the permission to triage, or more. */
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
        // `permission` calls the role "triage" only "read"; roles that an organisation made up show in the last.
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
