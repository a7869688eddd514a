import { expect, it } from 'vitest';
import { generalMatters } from '../../../../src/core/locate/roles/general-matters.ts';

it.each([
  ['the website asks me to sign in', 2],
  ['下载的电子书打不开', 3],
  ['is there a printed copy that i can buy', 2],
  ['能转载吗，版权归谁', 2],
  ['who translated it, and under which licence', 2],
  ['thank you, awesome', 2],
  ['有没有交流群', 1],
  ['an application of the feedback loop', 0],
  ['图 3 的箭头反了', 0],
])('%s: %d', (text, expected) => {
  expect(generalMatters(text)).toBe(expected);
});
