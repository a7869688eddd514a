import { expect, it } from 'vitest';
import { anyWord, everyWord } from '../../../src/core/text/words.ts';

it.each([
  ['a chapter here', 'chapter'],
  ['chapters', null],
  ['the case study', 'case study'],
  ['这一章节', '章节'],
  ['write-up', 'write-up'],
  ['见chapter四', 'chapter'],
])('%s', (text, expected) => {
  const pattern = new RegExp(anyWord('章 章节 chapter case', 'case_study write-up'), 'u');

  expect(pattern.exec(text)?.[0] ?? null).toBe(expected);
});

it('every word of one column with every word of the next', () => {
  expect(everyWord(['不要', '别'], ['', '再'], ['归'])).toBe('不要归 不要再归 别归 别再归');
});
