import { expect, it } from 'vitest';
import { findTitle, titleKey } from '../../../src/core/publication/find-title.ts';

const sections = ['序', '网络', '🚀', 'C', 'C++'].map((title) => ({ title, key: titleKey(title) }));

it.each([
  ['序', '序'],
  ['《序》', '序'],
  ['c', 'C'],
  ['🚀', '🚀'],
  ['前', undefined],
  ['—', undefined],
  ['', undefined],
])('finds a title of one character only as a whole: %s', (words, title) => {
  expect(findTitle(sections, words)?.title).toBe(title);
});
