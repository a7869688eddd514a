import { UserError } from '../core/problem.ts';
import { type Repository, repositoryOf } from '../core/repository.ts';
import { isStatus } from '../github/client/octokit.ts';

/** Parses a repository from the command line. Throws a UserError if it is invalid. */
export function namedRepository(name: string): Repository {
  if (/^[^/\s]+\/[^/\s]+$/u.test(name)) return repositoryOf(name);
  throw new UserError([{ file: name, message: 'is not a repository', remedy: 'write it as owner/name' }]);
}

/** Runs `work`. Turns GitHub's refusal to read the repository into a UserError. */
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
