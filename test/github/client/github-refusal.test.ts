import { describe, expect, it } from 'vitest';
import { githubRefusalOf } from '../../../src/github/client/github-refusal.ts';

describe('githubRefusalOf', () => {
  it.each([
    ['a time to wait', refusal(403, 'You have exceeded a secondary rate limit', { 'retry-after': '30' }), limited(30)],
    ['a 429 with a time', refusal(429, 'slow down', { 'retry-after': '5' }), limited(5)],
    ['a 429 without', refusal(429, 'slow down'), limited(60)],
    ['a secondary limit without a time', refusal(403, 'You have exceeded a secondary rate limit.'), limited(60)],
    [
      'a quota that is used up',
      refusal(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1060' }),
      limited(61),
    ],
    ['a limit of GraphQL', graphql('RATE_LIMITED: API rate limit exceeded'), limited(60)],
    ['the other type of it', graphql('RATE_LIMIT: enough'), limited(60)],
    ['its other words', graphql('ERROR: API rate limit already exceeded for installation ID 1.'), limited(60)],
    ['comments one after another', graphql('UNPROCESSABLE: was submitted too quickly'), limited(60)],
    ['the same over REST', refusal(403, 'Validation Failed: was submitted too quickly'), limited(60)],
    ['a permission that we lack', refusal(403, 'Resource not accessible by integration'), blocked('forbidden')],
    ['the same in GraphQL', graphql('FORBIDDEN: Resource not accessible by integration'), blocked('forbidden')],
    ['a suspension', refusal(403, 'This installation has been suspended'), blocked('suspended')],
    ['an archive', refusal(403, 'Repository was archived so is read-only.'), blocked('archived')],
    ['disabled issues', refusal(410, 'Issues are disabled for this repo'), blocked('disabled')],
    ['a takedown', refusal(451, 'Repository access blocked'), blocked('blocked')],
    [
      'an installation that is gone',
      Object.assign(refusal(404, 'Not Found'), { request: { url: 'https://api/app/installations/7/access_tokens' } }),
      blocked('uninstalled'),
    ],
    ['another 403', refusal(403, 'A fault on purpose'), null],
    ['another 404', refusal(404, 'Not Found'), null],
    ['a fault', refusal(502, 'Bad gateway'), null],
    ['an error of ours that speaks of archives', new Error('archived'), null],
    ['no error', 'archived', null],
  ])('knows %s', (_, error, expected) => {
    expect(githubRefusalOf(error, 1_000_000, 60)).toEqual(expected);
  });
});

function refusal(status: number, message: string, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(message), { status, response: { headers } });
}

function graphql(message: string): Error {
  return Object.assign(new Error(message), { name: 'GraphqlError' });
}

function limited(seconds: number) {
  return { kind: 'limited', seconds };
}

function blocked(reason: string) {
  return { kind: 'blocked', reason };
}
