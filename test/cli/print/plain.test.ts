import { expect, it } from 'vitest';
import { plain } from '../../../src/cli/print/plain.ts';

it.each([
  ['a colour', '\u001b[31mred\u001b[0m', 'red'],
  ['a hidden text', '\u001b[8mhidden\u001b[28m', 'hidden'],
  ['a title of the window', '\u001b]0;owned\u0007typo', 'typo'],
  ['a line that is written over', 'safe\r\u001b[2Kfake', 'safe fake'],
  ['a bell and backspaces', 'a\u0007b\b\bc', 'a b c'],
  ['an eight-bit sequence', 'a\u009b2Jb', 'ab'],
  ['a lone escape', 'a\u001b', 'a '],
  ['a direction that is turned round', 'a\u202eb\u2066c', 'a b c'],
])('takes %s out', (_, text, expected) => expect(plain(text)).toBe(expected));

it.each(['第3章：故障应急', '👩\u200d🚒 Café\u0301', 'شكرا'])('leaves %s as it is', (text) => {
  expect(plain(text)).toBe(text);
});
