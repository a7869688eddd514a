/**
 * GitHub's limits reset every hour. A longer wait is a mistake, perhaps of a proxy, and would stop an installation
 * forever.
 */
const MAX_SECONDS = 3600;

/** Seconds to wait, of those that an answer asks for. */
export function believedSeconds(seconds: number): number {
  return Math.min(seconds, MAX_SECONDS);
}

/** Seconds that GitHub asks us to wait, an hour at most; null if its answer does not say. `now` in milliseconds. */
export function retryAfter(error: unknown, now: number): number | null {
  const headers = headersOf(error);
  const seconds = Number(headers['retry-after']);
  if (seconds > 0) return believedSeconds(seconds);
  const reset = Number(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] !== '0' || !(reset > 0)) return null;
  return believedSeconds(Math.max(1, Math.ceil(reset - now / 1000) + 1));
}

function headersOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error) || !('response' in error)) return {};
  const { response } = error as { readonly response?: { readonly headers?: Readonly<Record<string, unknown>> } };
  return response?.headers ?? {};
}
