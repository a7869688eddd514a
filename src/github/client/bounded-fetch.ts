/** GitHub ends every request after 10 s. */
const TIMEOUT_MS = 30_000;

/** `fetch` with a timeout. Without one, a hanging connection would block a worker for minutes. */
export function boundedFetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  return fetch(input, { ...init, signal });
}
