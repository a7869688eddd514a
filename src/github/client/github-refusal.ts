import { isStatus } from './octokit.ts';
import { retryAfter } from './retry-after.ts';

/**
 * Why GitHub refuses work, without anyone's mistake. `limited`: for the whole installation, for some time. `blocked`:
 * until a person changes something, which an event or the next sweep reports.
 */
export type GithubRefusal =
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'blocked'; readonly reason: BlockReason };

type BlockReason = 'uninstalled' | 'suspended' | 'forbidden' | 'archived' | 'disabled' | 'blocked';

/** Rate-limit messages of GitHub, for REST and GraphQL. */
export const LIMIT_MESSAGE =
  /secondary rate limit|abuse detection|rate limit (?:already )?exceeded|(?:was )?submitted too quickly/i;

/** GitHub's words, over REST and GraphQL, if the installation lacks a permission. */
export const FORBIDDEN_MESSAGE = /resource not accessible by integration/i;

const REASONS: readonly (readonly [BlockReason, RegExp])[] = [
  ['suspended', /installation has been suspended/i],
  ['archived', /\barchived\b/i],
  ['disabled', /\b(?:issues|discussions) (?:are|is|has been) (?:disabled|turned off)/i],
  ['forbidden', FORBIDDEN_MESSAGE],
  ['blocked', /repository access blocked/i],
];

/** A GraphqlError's message starts with the error's type. */
const LIMIT_TYPE = /\bRATE_LIMIT(?:ED)?\b/;

/**
 * The refusal in an error, or null for any other error. `pauseSeconds`: for a limit without a duration. `now` in
 * milliseconds.
 */
export function githubRefusalOf(error: unknown, now: number, pauseSeconds: number): GithubRefusal | null {
  if (!(error instanceof Error)) return null;
  const isRefusal = isStatus(error, 403, 429);
  const seconds = isRefusal ? retryAfter(error, now) : null;
  if (seconds !== null) return { kind: 'limited', seconds };
  const isLimit = isStatus(error, 429) || LIMIT_TYPE.test(error.message) || LIMIT_MESSAGE.test(error.message);
  if (isLimit) return { kind: 'limited', seconds: pauseSeconds };

  // A removed installation gets no token.
  if (isStatus(error, 404) && isTokenRequest(error)) return { kind: 'blocked', reason: 'uninstalled' };
  if (isStatus(error, 451)) return { kind: 'blocked', reason: 'blocked' };
  const [reason] = REASONS.find(([, message]) => message.test(error.message)) ?? [];
  const mayBlock = isStatus(error, 403, 410) || error.name === 'GraphqlError';
  return reason && mayBlock ? { kind: 'blocked', reason } : null;
}

function isTokenRequest(error: Error): boolean {
  const { request } = error as { readonly request?: { readonly url?: unknown } };
  return typeof request?.url === 'string' && /\/access_tokens$/.test(request.url);
}
