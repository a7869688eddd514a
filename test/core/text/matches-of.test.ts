import { expect, it } from 'vitest';
import { matchesOf } from '../../../src/core/text/matches-of.ts';

it.each([
  { text: 'a1b22', pattern: /\d+/gu, most: undefined, expected: ['1', '22'] },
  { text: 'a1b22', pattern: /\d+/gu, most: 1, expected: ['1'] },
  { text: 'ab', pattern: /\d*/gu, most: undefined, expected: ['', '', ''] },
  { text: '', pattern: /\d/gu, most: undefined, expected: [] },
])('$text $pattern $most', ({ text, pattern, most, expected }) => {
  expect(matchesOf(text, pattern, most).map(([match]) => match)).toEqual(expected);
});

it('begins at the start each time, and after a pattern that was used elsewhere', () => {
  const pattern = /\d/gu;
  pattern.test('1');

  expect(matchesOf('12', pattern, 1).map(({ index }) => index)).toEqual([0]);
  expect(matchesOf('12', pattern).map(({ index }) => index)).toEqual([0, 1]);
});
