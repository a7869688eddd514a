import { LIMIT_MESSAGE } from './limit-message.ts';
import type { Octokit } from './octokit.ts';

/** One error of a GraphQL answer, as GitHub types it: `NOT_FOUND`, `FORBIDDEN`, `UNPROCESSABLE` … */
export interface GraphqlProblem {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** What GitHub answered: with errors there may be data all the same, of the fields that went well. */
export interface GraphqlAnswer<T> {
  readonly data: T | null;
  readonly errors: readonly GraphqlProblem[];
}

/** Errors of a GraphQL answer that nothing could be made of. */
export class GraphqlError extends Error {
  override readonly name = 'GraphqlError';

  constructor(errors: readonly GraphqlProblem[]) {
    super(errors.map(({ type = 'ERROR', message }) => `${type}: ${message}`).join('; '));
  }
}

/** A query, which may be repeated when it breaks; a mutation may have been done, and never is. */
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
  // Said with a 200; as a refusal with its headers it is treated like every other limit.
  if (errors.some(isLimit)) {
    throw Object.assign(new GraphqlError(errors), { status: 403, response: { headers } });
  }
  return { data: (answer.data ?? null) as T | null, errors };
}

/** GitHub Enterprise Server has GraphQL beside `/api/v3`, not below it. */
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
