/** A request from outside, in order of arrival. */
export interface LoggedRequest {
  readonly method: string;
  /** With query. */
  readonly path: string;
  /** Login of who sent it; `app` for the app with its own key; null for nobody. */
  readonly by: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Null until answered, and for ever when the connection was cut. */
  status: number | null;
  fault: string | null;
}

/** True for a request that may change something; getting a token is not one. */
export function isWrite(request: Pick<LoggedRequest, 'method' | 'path'>): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  return !request.path.endsWith('/access_tokens');
}
