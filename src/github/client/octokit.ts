import type { Octokit as RestOctokit } from '@octokit/rest';

/** The part of a client that we use. Probot's client and the command line's both have it. */
export type Octokit = Pick<RestOctokit, 'request'>;

/** True if GitHub answered with one of these statuses. */
export function isStatus(error: unknown, ...statuses: readonly number[]): error is Error & { readonly status: number } {
  return error instanceof Error && 'status' in error && statuses.includes(Number(error.status));
}

/** Whether GitHub answered that it will not do it (4xx). A gateway that gave up waiting (408) cannot know. */
export function isRefusal(error: unknown): boolean {
  const { status } = Object(error) as { readonly status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 && status !== 408;
}

/** Gives a client for an installation, or for the app itself. Probot is one. */
export interface Clients {
  auth(installationId?: number): Promise<unknown>;
}
