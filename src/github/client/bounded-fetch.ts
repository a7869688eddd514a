/** Longer than GitHub ever works on a request (10 s), shorter than a worker's patience. */
const TIMEOUT_MS = 30_000;

/** `fetch` that gives up: a connection that hangs would otherwise hold a worker for minutes. */
export function boundedFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  return fetch(input, { ...init, signal });
}
