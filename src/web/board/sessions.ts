import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Who has proved to know the operator's token. Nothing is kept: a session is its own proof, for all processes alike. */
export interface Sessions {
  /** Takes the same time for every wrong token. */
  isToken(given: string): boolean;
  /** What a browser keeps instead of the token: until when, and our signature. */
  open(now: number): string;
  isOpen(session: string, now: number): boolean;
}

/** How long a session lasts, in seconds: a working day. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** Sessions signed with a key that is derived from the token, so that another token ends all of them. Times are ms. */
export function createSessions(token: string): Sessions {
  const proof = digest(token);
  const key = createHmac('sha256', token).update('session of the board').digest();
  const sign = (until: string) => createHmac('sha256', key).update(until).digest();
  return {
    isToken: (given) => timingSafeEqual(digest(given), proof),
    open(now) {
      const until = String(Math.floor(now / 1000) + SESSION_SECONDS);
      return `${until}.${sign(until).toString('base64url')}`;
    },
    isOpen(session, now) {
      const [, until, signature] = /^(\d{1,12})\.([\w-]{43})$/.exec(session) ?? [];
      if (until === undefined || signature === undefined) return false;
      const isOurs = timingSafeEqual(Buffer.from(signature, 'base64url'), sign(until));
      return isOurs && Number(until) * 1000 > now;
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
