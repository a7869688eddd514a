import { Octokit } from '@octokit/rest';
import { describe, expect, it } from 'vitest';
import { requestGraphql } from '../../../src/github/client/request-graphql.ts';

describe('requestGraphql', () => {
  it.each([
    ['https://api.github.com', 'https://api.github.com/graphql'],
    ['https://ghe.example/api/v3', 'https://ghe.example/api/graphql'],
    ['https://ghe.example/api/v3/', 'https://ghe.example/api/graphql'],
    ['https://api.press.ghe.com', 'https://api.press.ghe.com/graphql'],
    ['http://localhost:4000', 'http://localhost:4000/graphql'],
  ])('of the API at %s asks %s', async (baseUrl, url) => {
    const asked: string[] = [];
    await requestGraphql(github({ data: {} }, baseUrl, asked), 'query { viewer { login } }', {});
    expect(asked).toEqual([url]);
  });

  it.each([
    { type: 'RATE_LIMITED', message: 'enough' },
    { type: 'RATE_LIMIT', message: 'API rate limit already exceeded for installation ID 1.' },
    { message: 'API rate limit already exceeded' },
    { type: 'UNPROCESSABLE', message: 'was submitted too quickly', path: ['write1'] },
  ])('throws a refusal for $type: $message', async (error) => {
    const answer = requestGraphql(github({ data: {}, errors: [error] }), 'mutation { x }', {});
    await expect(answer).rejects.toMatchObject({ name: 'GraphqlError', status: 403 });
  });

  it('leaves other errors to who asks', async () => {
    const errors = [{ type: 'NOT_FOUND', message: 'Could not resolve to a Discussion' }];
    expect(await requestGraphql(github({ data: null, errors }), 'query { x }', {})).toEqual({ data: null, errors });
  });
});

function github(answer: object, baseUrl = 'https://api.github.com', asked: string[] = []): Octokit {
  const headers = { 'content-type': 'application/json' };
  const fetch = async (url: string) => {
    asked.push(url);
    return new Response(JSON.stringify(answer), { headers });
  };
  return new Octokit({ baseUrl, request: { fetch } });
}
