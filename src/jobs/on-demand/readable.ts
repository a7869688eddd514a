import { type Problem, UserError } from '../../core/problem.ts';
import { isStatus } from '../../github/client/octokit.ts';

/** Returns the result of `work`. Throws a UserError that names `name` if GitHub does not answer it. */
export async function readable<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = unansweredProblem(error, name);
    throw problem === null ? error : new UserError([problem], { cause: error });
  }
}

/** What to tell a person about a request that GitHub did not answer as hoped; null if the error is another one. */
export function unansweredProblem(error: unknown, file = 'GitHub'): Problem | null {
  if (!(error instanceof Error) || error.name !== 'HttpError' || !('status' in error)) return null;
  // Octokit gives a request without an answer the status 500.
  if (!('response' in error) || error.response === undefined) {
    const remedy = 'check the network and GITHUB_API_URL';
    return { file, message: `GitHub cannot be reached: ${reasonOf(error)}`, remedy };
  }
  const message = `GitHub answered ${error.status}: ${error.message.split(' - ')[0]}`;
  const remedy = isStatus(error, 401, 403, 404)
    ? 'use credentials that may read it: GITHUB_TOKEN, or those of the app'
    : 'try again later';
  return { file, message, remedy };
}

/** The cause says more than `fetch failed` does. */
function reasonOf({ cause, message }: Error): string {
  if (!(cause instanceof Error)) return message;
  const inner = cause.cause instanceof Error ? cause.cause : cause;
  return inner.message || ('code' in inner ? String(inner.code) : message);
}
