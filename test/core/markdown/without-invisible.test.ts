import { expect, it } from 'vitest';
import { invisibleIn, withoutInvisible } from '../../../src/core/markdown/without-invisible.ts';

it.each([
  ['Know\u200Bledge', 'Knowledge', 'U+200B'],
  ['\u202Eevil\u202C', 'evil', 'U+202E'],
  ['a\u0000b', 'ab', 'U+0000'],
  ['\uFEFFTitle', 'Title', 'U+FEFF'],
  ['soft\u00ADware', 'software', 'U+00AD'],
  ['a\u200Db', 'ab', 'U+200D'],
  ['第一章\u3000治理\t1', '第一章\u3000治理\t1', null],
  ['👨‍👩‍👧 and ❤️‍🔥', '👨‍👩‍👧 and ❤️‍🔥', null],
  ['می‌خواهم', 'می‌خواهم', null],
  ['क्‍ष', 'क्‍ष', null],
])('%j is seen as %j', (text, seen, invisible) => {
  expect(withoutInvisible(text)).toBe(seen);
  expect(invisibleIn(text)).toBe(invisible);
});
