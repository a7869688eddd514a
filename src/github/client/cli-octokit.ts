import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { boundedFetch } from './bounded-fetch.ts';
import { createThrottle, RETRY } from './pace.ts';

/** What the command line knows about the GitHub that it asks. */
export interface CliAccess {
  /** A person's token; null reads what is public. */
  readonly token: string | null;
  /** Base address of another GitHub's API; null for github.com. */
  readonly baseUrl: string | null;
  readonly warn: (message: string) => void;
}

/** A client for the command line, with the same patience and pace as the server's. */
export function createCliOctokit({ token, baseUrl, warn }: CliAccess): Octokit {
  const Client = Octokit.plugin(retry, throttling);
  const silent = () => {};
  return new Client({
    ...(token !== null && { auth: token }),
    ...(baseUrl !== null && { baseUrl }),
    log: { debug: silent, info: silent, warn, error: warn },
    request: { fetch: boundedFetch },
    retry: RETRY,
    throttle: createThrottle(),
  });
}
