import { LIMIT_MESSAGE } from './limit-message.ts';
import { isStatus } from './octokit.ts';
import { retryAfter } from './retry-after.ts';

/**
 * Why GitHub does not let us work, where that is nobody's mistake. `limited`: for the whole installation, for a time.
 * `barred`: until a person changes it, of which an event or the next sweep tells.
 */
export type Hindrance =
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'barred'; readonly reason: Barrier };

type Barrier = 'uninstalled' | 'suspended' | 'forbidden' | 'archived' | 'disabled' | 'blocked';

const BARRIERS: readonly (readonly [Barrier, RegExp])[] = [
  ['suspended', /installation has been suspended/i],
  ['archived', /\barchived\b/i],
  ['disabled', /\b(?:issues|discussions) (?:are|is|has been) (?:disabled|turned off)/i],
  ['forbidden', /resource not accessible by integration/i],
  ['blocked', /repository access blocked/i],
];

/** The type of a GraphQL error stands before its message. */
const LIMIT_TYPE = /\bRATE_LIMIT(?:ED)?\b/;

/**
 * What hinders us, or null for any other error. `pauseSeconds` is for a limit that does not say how long it lasts;
 * `now` in milliseconds.
 */
export function hindranceOf(error: unknown, now: number, pauseSeconds: number): Hindrance | null {
  if (!(error instanceof Error)) return null;
  const isRefusal = isStatus(error, 403, 429);
  const seconds = isRefusal ? retryAfter(error, now) : null;
  if (seconds !== null) return { kind: 'limited', seconds };
  const isLimit = isStatus(error, 429) || LIMIT_TYPE.test(error.message) || LIMIT_MESSAGE.test(error.message);
  if (isLimit) return { kind: 'limited', seconds: pauseSeconds };

  // The token of an installation that is gone can't be had.
  if (isStatus(error, 404) && isTokenRequest(error)) return { kind: 'barred', reason: 'uninstalled' };
  if (isStatus(error, 451)) return { kind: 'barred', reason: 'blocked' };
  const [reason] = BARRIERS.find(([, message]) => message.test(error.message)) ?? [];
  const isBarrier = isStatus(error, 403, 410) || error.name === 'GraphqlError';
  return reason && isBarrier ? { kind: 'barred', reason } : null;
}

function isTokenRequest(error: Error): boolean {
  const { request } = error as { readonly request?: { readonly url?: unknown } };
  return typeof request?.url === 'string' && /\/access_tokens$/.test(request.url);
}
