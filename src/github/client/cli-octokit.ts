import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { boundedFetch } from './bounded-fetch.ts';
import { createThrottle, RETRY } from './pace.ts';

/** Access of the command line to GitHub. */
export interface CliAccess {
  /** A person's token. With null, only public data can be read. */
  readonly token: string | null;
  /** API address of another GitHub; null for github.com. */
  readonly baseUrl: string | null;
  readonly warn: (message: string) => void;
}

/** A client for the command line. It retries and limits its rate. */
export function createCliOctokit({ token, baseUrl, warn }: CliAccess): Octokit {
  const Client = Octokit.plugin(retry, throttling);
  const silent = () => {};
  return new Client({
    ...(token !== null && { auth: token }),
    ...(baseUrl !== null && { baseUrl }),
    // What fails is thrown, and said once.
    log: { debug: silent, info: silent, warn, error: silent },
    request: { fetch: boundedFetch },
    retry: RETRY,
    throttle: createThrottle(),
  });
}
