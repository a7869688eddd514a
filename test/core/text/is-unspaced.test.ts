import { expect, it } from 'vitest';
import { isUnspaced } from '../../../src/core/text/is-unspaced.ts';

it.each([
  ['章', 1],
  ['〇', 1],
  ['𠮷', 1],
  ['a', 0],
  ['。', 0],
  ['か', 1],
  ['ー', 1],
  ['😂', 0],
])('%s counts %i', (character, count) => {
  expect(
    Array.from({ length: character.length }, (_, i) => isUnspaced(character.charCodeAt(i))).filter(Boolean),
  ).toHaveLength(count);
});
