import { UserError } from '../core/problem.ts';
import { type Repository, repositoryOf } from '../core/repository.ts';

/** Parses a repository from the command line. Throws a UserError if it is invalid. */
export function namedRepository(name: string): Repository {
  if (/^[^/\s]+\/[^/\s]+$/u.test(name)) return repositoryOf(name);
  throw new UserError([{ file: name, message: 'is not a repository', remedy: 'write it as owner/name' }]);
}
