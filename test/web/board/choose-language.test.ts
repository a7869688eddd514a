import { expect, it } from 'vitest';
import { chooseLanguage } from '../../../src/web/board/choose-language.ts';

it.each([
  [null, undefined, 'en'],
  [null, '', 'en'],
  [null, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  [null, 'en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
  [null, 'fr, zh-Hant;q=0.5', 'zh-CN'],
  [null, 'zh;q=0', 'en'],
  [null, 'zh;q=x,,;;', 'en'],
  ['zh-CN', 'en', 'zh-CN'],
  ['en', 'zh-CN', 'en'],
  ['tlh', 'zh-CN', 'en'],
])('asked for %s by a browser that likes %s it speaks %s', (asked, header, language) => {
  expect(chooseLanguage(asked, header)).toBe(language);
});
