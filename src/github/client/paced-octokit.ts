import { ProbotOctokit } from 'probot';
import { boundedFetch } from './bounded-fetch.ts';
import { RETRY } from './pace.ts';
import { kindOf, meterRequests, type RequestMeter } from './request-meter.ts';

/**
 * Probot's client with our patience, to be given to `new Probot({ Octokit })`; `meter` is told of every answer. It
 * waits for no limit of GitHub and keeps no pace of its own: a look that waits in memory is lost with the process and
 * holds a place that others need, so the queue waits instead. It repeats no write either: each takes room, and a
 * repetition would go beside the limits; the next look does what is still due.
 */
export function createPacedOctokit(meter: RequestMeter = () => {}, fetch = boundedFetch): typeof ProbotOctokit {
  return ProbotOctokit.plugin(meterRequests(meter), repeatNoWrite).defaults((options: Options) => ({
    ...options,
    request: { fetch, ...options.request },
    retry: RETRY,
    throttle: { ...options.throttle, enabled: false },
  })) as typeof ProbotOctokit;
}

type Options = NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>;

/**
 * What asks for tokens or asks in GraphQL is a POST as well; the one is no write, and the other says it for itself. Each
 * request gets options of its own: the retry plugin counts in them, and in shared ones it would count on from request to
 * request, and wait four and nine seconds where it should wait one.
 */
function repeatNoWrite({ hook }: Pick<InstanceType<typeof ProbotOctokit>, 'hook'>): void {
  hook.before('request', (options) => {
    const isWrite = kindOf(options.method, options.url) === 'write';
    options.request = { ...options.request, ...(isWrite && { retries: 0 }) };
  });
}
