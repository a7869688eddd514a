import type { IncomingHttpHeaders } from 'node:http';
import { SESSION_SECONDS } from './sessions.ts';

/**
 * Whether the browser speaks https, with a proxy before us that says so. A client may say it without a proxy; then its
 * own browser does not keep the cookie, and nobody gains anything.
 */
function isSecure(headers: IncomingHttpHeaders): boolean {
  const [nearest] = String(headers['x-forwarded-proto'] ?? '').split(',', 1);
  return nearest?.trim().toLowerCase() === 'https';
}

/** The session that a browser sent; null when it sent none. */
export function readSession(headers: IncomingHttpHeaders): string | null {
  const name = cookieName(isSecure(headers));
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}

/** The header that has a browser keep a session, where no script and no other site can use it; null: forget it. */
export function sessionCookie(session: string | null, headers: IncomingHttpHeaders): string {
  const secure = isSecure(headers);
  const parts = [
    `${cookieName(secure)}=${session ?? ''}`,
    'Path=/',
    `Max-Age=${session === null ? 0 : SESSION_SECONDS}`,
    'HttpOnly',
    'SameSite=Strict',
  ];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}

/** With this prefix a browser takes the cookie over https only, from this host only. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-chapter-triage' : 'chapter-triage';
}
