import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { BoardContext } from '../frame/visit.ts';

const NAME = 'chapter-triage';

/** How long a session lasts, in seconds: a working day. */
export const SESSION_SECONDS = 12 * 60 * 60;

/**
 * Who has proved to know the operator's token. Nothing is kept: a browser has the end of its session with our signature,
 * which is good in all processes with the same token.
 */
export interface Sessions {
  /** Takes the same time for every wrong token. */
  isToken(given: string): boolean;
  open(context: BoardContext, now: number): Promise<void>;
  isOpen(context: BoardContext, now: number): Promise<boolean>;
}

/** Sessions are signed with a key that is derived from the token, so that another token ends all of them. Times are ms. */
export function createSessions(token: string): Sessions {
  const proof = digest(token);
  const key = createHmac('sha256', token).update('session of the board').digest();
  return {
    isToken: (given) => timingSafeEqual(digest(given), proof),
    open(context, now) {
      const until = String(Math.floor(now / 1000) + SESSION_SECONDS);
      return setSignedCookie(context, NAME, until, key, { ...cookieOptions(context), maxAge: SESSION_SECONDS });
    },
    async isOpen(context, now) {
      const until = await getSignedCookie(context, key, NAME, cookieOptions(context).prefix);
      return typeof until === 'string' && Number(until) * 1000 > now;
    },
  };
}

/** Has the browser forget the session. */
export function closeSession(context: BoardContext): void {
  deleteCookie(context, NAME, cookieOptions(context));
}

/**
 * No script and no other site can use the cookie. Behind a proxy that says so it is for https and this host only. A
 * client may say it without a proxy; then its own browser does not keep the cookie, and nobody gains anything.
 */
function cookieOptions({ req }: BoardContext): CookieOptions {
  const [nearest] = (req.header('x-forwarded-proto') ?? '').split(',', 1);
  const isHttps = nearest?.trim().toLowerCase() === 'https';
  return { path: '/', httpOnly: true, sameSite: 'Strict', ...(isHttps && { secure: true, prefix: 'host' }) };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
