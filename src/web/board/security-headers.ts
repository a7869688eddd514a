/**
 * What keeps a browser from running or loading anything that is not ours, whatever a report holds. `isPrivate`: nothing
 * between here and the visitor may keep the answer. Where a page was is told to no other site; a form of ours must tell
 * it to us, which `no-referrer` would forbid.
 */
export function securityHeaders(isPrivate: boolean): Record<string, string> {
  return {
    'content-security-policy':
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': isPrivate ? 'no-store' : 'private, no-cache',
    vary: 'Accept-Language, Cookie',
  };
}
