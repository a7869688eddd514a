import { ProbotOctokit } from 'probot';
import { boundedFetch } from './bounded-fetch.ts';
import { RETRY } from './pace.ts';
import { meterRequests, type RequestMeter } from './request-meter.ts';

/**
 * Probot's client with our patience, to be given to `new Probot({ Octokit })`; `meter` is told of every answer. It
 * waits for no limit of GitHub and keeps no pace of its own: a look that waits in memory is lost with the process and
 * holds a place that others need, so the queue waits instead.
 */
export function createPacedOctokit(meter: RequestMeter = () => {}): typeof ProbotOctokit {
  return ProbotOctokit.plugin(meterRequests(meter)).defaults((options: Options) => ({
    ...options,
    request: { fetch: boundedFetch, ...options.request },
    retry: RETRY,
    throttle: { ...options.throttle, enabled: false },
  })) as typeof ProbotOctokit;
}

type Options = NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>;
