import { expect, it } from 'vitest';
import { isHan } from '../../../src/core/text/is-han.ts';

it.each([
  ['章', 1],
  ['〇', 1],
  ['𠮷', 1],
  ['a', 0],
  ['。', 0],
  ['か', 0],
  ['😂', 0],
])('%s counts %i', (character, count) => {
  expect(
    Array.from({ length: character.length }, (_, i) => isHan(character.charCodeAt(i))).filter(Boolean),
  ).toHaveLength(count);
});
