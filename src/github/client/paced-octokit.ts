import { ProbotOctokit } from 'probot';
import { boundedFetch } from './bounded-fetch.ts';
import { RETRY } from './pace.ts';
import { renewTokens } from './renew-tokens.ts';
import { kindOf, meterRequests, type RequestMeter } from './request-meter.ts';

/**
 * Probot's client with our limits, for `new Probot({ Octokit })`. `meter` gets every answer.
 *
 * The client neither waits for GitHub's limits nor limits its own rate. A look that waits in memory is lost with the
 * process and occupies a worker, so the queue waits instead. The client does not retry writes either: each takes from
 * the write budget, and a retry would bypass it. The next look does what is still missing.
 */
export function createPacedOctokit(meter: RequestMeter = () => {}, fetch = boundedFetch): typeof ProbotOctokit {
  return ProbotOctokit.plugin(meterRequests(meter), repeatNoWrite, renewTokens()).defaults((options: Options) => ({
    ...options,
    request: { fetch, ...options.request },
    retry: RETRY,
    throttle: { ...options.throttle, enabled: false },
  })) as typeof ProbotOctokit;
}

type Options = NonNullable<ConstructorParameters<typeof ProbotOctokit>[0]>;

/**
 * Token and GraphQL requests are POST too, but a token request writes nothing, and GraphQL requests set their own
 * retries. Each request gets its own options: the retry plugin counts in them. In shared options the count would grow
 * from request to request, and the waits with it (four and nine seconds instead of one).
 */
function repeatNoWrite({ hook }: Pick<InstanceType<typeof ProbotOctokit>, 'hook'>): void {
  hook.before('request', (options) => {
    const isWrite = kindOf(options.method, options.url) === 'write';
    options.request = { ...options.request, ...(isWrite && { retries: 0 }) };
  });
}
