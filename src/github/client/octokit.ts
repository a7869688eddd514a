import type { Octokit as RestOctokit } from '@octokit/rest';

/** What we need of a client, so that Probot's and the command line's serve alike. */
export type Octokit = Pick<RestOctokit, 'request'>;

/** True when GitHub answered a request with one of these statuses. */
export function isStatus(error: unknown, ...statuses: readonly number[]): error is Error & { readonly status: number } {
  return error instanceof Error && 'status' in error && statuses.includes(Number(error.status));
}
