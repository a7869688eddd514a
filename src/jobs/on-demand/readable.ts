import { UserError } from '../../core/problem.ts';
import { isStatus } from '../../github/client/octokit.ts';

/** Returns the result of `work`. Throws a UserError if GitHub refuses to show the repository or subject `name`. */
export async function readable<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isStatus(error, 401, 403, 404)) throw error;
    const message = `GitHub answers ${error.status}: ${error.message.split(' - ')[0]}`;
    const remedy = 'use credentials that may read it: GITHUB_TOKEN, or those of the app';
    throw new UserError([{ file: name, message, remedy }], { cause: error });
  }
}
