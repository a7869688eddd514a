import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { SessionStore } from '../../../core/session-store.ts';
import type { BoardContext } from '../frame/visit.ts';

const NAME = 'chapter-triage';

/** How long a session lasts, in seconds: a working day. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** Browsers that logged in with the operator's token. Times are milliseconds since 1970. */
export interface Sessions {
  /** Takes the same time for every wrong token. */
  isToken(given: string): boolean;
  open(context: BoardContext, now: number): Promise<void>;
  isOpen(context: BoardContext, now: number): Promise<boolean>;
  /** Ends the session of this browser, also for copies of its cookie. */
  close(context: BoardContext): Promise<void>;
}

/**
 * A browser has a random name of its session, of which the store has only the hash. It is signed with a key that is
 * derived from the token: another token ends all sessions, and a made-up name causes no query.
 */
export function createSessions(token: string, store: SessionStore): Sessions {
  const proof = digest(token);
  const key = createHmac('sha256', token).update('session of the board').digest();
  async function hashOf(context: BoardContext): Promise<string | null> {
    const name = await getSignedCookie(context, key, NAME, cookieOptions(context).prefix);
    return typeof name === 'string' ? digest(name).toString('hex') : null;
  }
  return {
    isToken: (given) => timingSafeEqual(digest(given), proof),
    async open(context, now) {
      const name = randomBytes(32).toString('base64url');
      await store.open(digest(name).toString('hex'), now + SESSION_SECONDS * 1000, now);
      await setSignedCookie(context, NAME, name, key, { ...cookieOptions(context), maxAge: SESSION_SECONDS });
    },
    async isOpen(context, now) {
      const hash = await hashOf(context);
      return hash !== null && store.isOpen(hash, now);
    },
    async close(context) {
      const hash = await hashOf(context);
      if (hash !== null) await store.close(hash);
      deleteCookie(context, NAME, cookieOptions(context));
    },
  };
}

/**
 * No script and no other site can use the cookie. If the proxy says https, the cookie is for https and this host only.
 * A client that says so falsely only loses its own cookie.
 */
function cookieOptions({ req }: BoardContext): CookieOptions {
  const [nearest] = (req.header('x-forwarded-proto') ?? '').split(',', 1);
  const isHttps = nearest?.trim().toLowerCase() === 'https';
  return { path: '/', httpOnly: true, sameSite: 'Strict', ...(isHttps && { secure: true, prefix: 'host' }) };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
