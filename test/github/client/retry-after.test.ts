import { expect, it } from 'vitest';
import { retryAfter } from '../../../src/github/client/retry-after.ts';

it.each([
  ['what the refusal says', { 'retry-after': '30' }, 30],
  ['until the quota is renewed', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1060' }, 61],
  ['at least a second', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '900' }, 1],
  ['an hour at most', { 'retry-after': '99999999999' }, 3600],
  ['an hour at most, whatever is sent', { 'retry-after': 'Infinity' }, 3600],
  ['an hour at most until the quota is renewed', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1e300' }, 3600],
  ['unknown while quota is left', { 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': '1060' }, null],
  ['unknown where nothing is said', {}, null],
  ['unknown where nonsense is said', { 'retry-after': 'soon' }, null],
])('waits %s', (_, headers, expected) => {
  expect(retryAfter(Object.assign(new Error('limited'), { response: { headers } }), 1_000_000)).toBe(expected);
});

it.each([new Error('cut'), 'text', null])('knows nothing of %s', (error) => {
  expect(retryAfter(error, 0)).toBeNull();
});
