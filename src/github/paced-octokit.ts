import { ProbotOctokit } from 'probot';
import { boundedFetch } from './bounded-fetch.ts';
import { createThrottle, DEFAULT_PACE, type Pace, RETRY } from './pace.ts';

/**
 * Probot's client with our pace and patience, to be given to `new Probot({ Octokit })`. All its clients share the
 * buckets, in which every installation has its own. The options are a function because Probot sets handlers of its
 * own after ours, and only a function can see and replace them.
 */
export function createPacedOctokit(pace: Pace = DEFAULT_PACE): typeof ProbotOctokit {
  const throttle = createThrottle(pace);
  return ProbotOctokit.defaults((options: Options) => ({
    ...options,
    request: { fetch: boundedFetch, ...options.request },
    retry: RETRY,
    throttle: { ...options.throttle, ...throttle },
  }));
}

type Options = NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>;
