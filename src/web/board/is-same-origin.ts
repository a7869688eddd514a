import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent from a page of ours. Browsers say where a form comes from, by `Sec-Fetch-Site` where the
 * connection is trusted and by `Origin` everywhere; what says neither is no browser, and carries nobody's cookie.
 */
export function isSameOrigin({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  if (typeof site === 'string') return site === 'same-origin';
  if (origin === undefined) return true;
  return host !== undefined && URL.parse(origin)?.host === host.toLowerCase();
}
