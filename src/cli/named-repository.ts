import { UserError } from '../core/problem.ts';
import { type Repository, repositoryOf } from '../core/subject/repository.ts';
import { isStatus } from '../github/client/octokit.ts';

/** The repository that a person named on the command line. Throws a UserError where that is none. */
export function namedRepository(name: string): Repository {
  if (/^[^/\s]+\/[^/\s]+$/u.test(name)) return repositoryOf(name);
  throw new UserError([{ file: name, message: 'is no repository', remedy: 'write it as owner/name' }]);
}

/** The result of `work`; a UserError where GitHub does not let it read the repository. */
export async function readable<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isStatus(error, 401, 404)) throw error;
    const message = `GitHub answers ${error.status}: ${error.message.split(' - ')[0]}`;
    const remedy = 'use credentials that may read it';
    throw new UserError([{ file: name, message, remedy }], { cause: error });
  }
}
