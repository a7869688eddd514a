import { expect, it } from 'vitest';
import { isStockPhrase } from '../../../src/core/text/stock-phrase.ts';

it.each([
  ['everything you need to know about sails', true],
  ['as you can see in the following example', true],
  ['what do we do with this one', true],
  ['如下面的代码所示', true],
  ['我们可以使用这个', true],
  ['f(x) = a + b * c / d', true],
  ['p(x, y) = p(x) p(y)', true],
  ['', true],
  ['the rope is tied to the anchor', false],
  ['it is what it is and that is all there is to it', false],
  ['每天清晨先检查蜂箱的入口', false],
  ['在 Linux 内核中使用 eBPF', false],
])('%s: %s', (text, expected) => {
  expect(isStockPhrase(text)).toBe(expected);
});
