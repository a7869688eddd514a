import { LIMIT_MESSAGE } from './github-refusal.ts';
import type { Octokit } from './octokit.ts';

/** One error in a GraphQL answer. GitHub's types are `NOT_FOUND`, `FORBIDDEN`, `UNPROCESSABLE` … */
export interface GraphqlProblem {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** A GraphQL answer. It may contain both errors and the data of the fields that succeeded. */
export interface GraphqlAnswer<T> {
  readonly data: T | null;
  readonly errors: readonly GraphqlProblem[];
}

/** A GraphQL answer that could not be used. */
export class GraphqlError extends Error {
  override readonly name = 'GraphqlError';

  constructor(errors: readonly GraphqlProblem[]) {
    super(errors.map(({ type = 'ERROR', message }) => `${type}: ${message}`).join('; '));
  }
}

/** Sends a query or a mutation. A failed query may be retried. A mutation never is, since it may have succeeded. */
export async function requestGraphql<T>(
  octokit: Octokit,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<GraphqlAnswer<T>> {
  const isMutation = query.startsWith('mutation');
  const { data: answer, headers } = await octokit.request('POST /graphql', {
    query,
    variables,
    baseUrl: graphqlBase(octokit.request.endpoint.DEFAULTS.baseUrl),
    ...(isMutation && { request: { retries: 0 } }),
  });
  const errors = (answer.errors ?? []) as GraphqlProblem[];
  // GitHub reports this limit with status 200. As a 403 with its headers it is handled like every other limit.
  if (errors.some(isLimit)) {
    throw Object.assign(new GraphqlError(errors), { status: 403, response: { headers } });
  }
  return { data: (answer.data ?? null) as T | null, errors };
}

/** On GitHub Enterprise Server, GraphQL is beside `/api/v3`, not below it. */
function graphqlBase(baseUrl: string): string {
  return baseUrl.replace(/\/api\/v3\/?$/, '/api');
}

function isLimit({ type, message }: GraphqlProblem): boolean {
  return /^RATE_LIMIT(?:ED)?$/.test(type ?? '') || LIMIT_MESSAGE.test(message);
}

/** The data of an answer without errors. Throws a GraphqlError otherwise. */
export function dataOf<T>({ data, errors }: GraphqlAnswer<T>): T {
  if (errors.length > 0 || data === null) throw new GraphqlError(errors);
  return data;
}
