import type { Octokit } from '@octokit/rest';
import type { MeteredRequest } from '../../core/health.ts';
import { isStatus } from './octokit.ts';

export type RequestMeter = (request: MeteredRequest) => void;

type Metered = Pick<Octokit, 'hook'>;

/** An Octokit plugin that passes every answer to `meter`, retries included. */
export function meterRequests(meter: RequestMeter) {
  return (octokit: Metered, { auth }: { readonly auth?: unknown }): void => {
    const { installationId } = (auth ?? {}) as { readonly installationId?: unknown };
    const installation = typeof installationId === 'number' ? installationId : null;
    octokit.hook.wrap('request', async (request, options) => {
      const start = performance.now();
      const report = (status: number, headers: Readonly<Record<string, unknown>>) =>
        meter({
          installationId: installation,
          kind: kindOf(options.method, options.url),
          status,
          seconds: (performance.now() - start) / 1000,
          left: numberIn(headers['x-ratelimit-remaining']),
          resetAt: numberIn(headers['x-ratelimit-reset']),
        });
      try {
        const response = await request(options);
        report(response.status, response.headers);
        return response;
      } catch (error) {
        report(...failure(error));
        throw error;
      }
    });
  };
}

/** Kind of a request, by method and address. */
export function kindOf(method: string, url: string): MeteredRequest['kind'] {
  if (url.endsWith('/graphql')) return 'graphql';
  if (url.endsWith('/access_tokens')) return 'token';
  return method === 'GET' ? 'read' : 'write';
}

/** Octokit reports 500 if there was no answer. */
function failure(error: unknown): [status: number, headers: Readonly<Record<string, unknown>>] {
  const { response } = error as { readonly response?: { readonly headers?: Readonly<Record<string, unknown>> } };
  const { status } = error as { readonly status?: unknown };
  if (response === undefined && !isStatus(error, 304)) return [0, {}];
  return [Number(status) || 0, response?.headers ?? {}];
}

function numberIn(header: unknown): number | null {
  const value = Number(header);
  return header === undefined || Number.isNaN(value) ? null : value;
}
