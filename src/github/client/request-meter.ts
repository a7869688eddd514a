import type { Octokit } from '@octokit/rest';
import { isStatus } from './octokit.ts';

/** One answer of GitHub, or its absence. */
export interface MeteredRequest {
  /** Null for what we ask as the app itself. */
  readonly installationId: number | null;
  readonly kind: 'read' | 'write' | 'graphql' | 'token';
  /** 0 when the connection broke. */
  readonly status: number;
  readonly seconds: number;
  /** What GitHub still lets us ask, and until when in seconds since 1970; null where it does not say. */
  readonly left: number | null;
  readonly resetAt: number | null;
}

export type RequestMeter = (request: MeteredRequest) => void;

/** The part of a client that the meter needs, be it Probot's or another. */
type Metered = Pick<Octokit, 'hook'>;

/** A plugin of Octokit that tells `meter` of every answer, repetitions included. */
export function meterRequests(meter: RequestMeter) {
  return (octokit: Metered, { auth }: { readonly auth?: unknown }): void => {
    const { installationId } = (auth ?? {}) as { readonly installationId?: unknown };
    const installation = typeof installationId === 'number' ? installationId : null;
    octokit.hook.wrap('request', async (request, options) => {
      const start = performance.now();
      const tell = (status: number, headers: Readonly<Record<string, unknown>>) =>
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
        tell(response.status, response.headers);
        return response;
      } catch (error) {
        tell(...failure(error));
        throw error;
      }
    });
  };
}

/** What a request is, by its method and its address. */
export function kindOf(method: string, url: string): MeteredRequest['kind'] {
  if (url.endsWith('/graphql')) return 'graphql';
  if (url.endsWith('/access_tokens')) return 'token';
  return method === 'GET' ? 'read' : 'write';
}

/** Octokit says 500 where there was no answer at all. */
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
