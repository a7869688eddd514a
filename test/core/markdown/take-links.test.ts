import { expect, it } from 'vitest';
import type { InlineLink } from '../../../src/core/markdown/span.ts';
import { takeLinks } from '../../../src/core/markdown/take-links.ts';

it.each([
  ['Han after it', 'http://a.example/v1.0.4.pdf下载失败', 'http://a.example/v1.0.4.pdf', ' 下载失败'],
  ['full-width punctuation', '见 https://a.example/4.3/，谢谢', 'https://a.example/4.3/', '见  ，谢谢'],
  ['full stop', 'See https://a.example/x.', 'https://a.example/x', 'See  .'],
  ['in brackets', '(https://a.example/x)', 'https://a.example/x', '( )'],
  ['with brackets', 'https://a.example/x_(y) z', 'https://a.example/x_(y)', '  z'],
  ['page', 'https://a.example/b.pdf#page=30 的图', 'https://a.example/b.pdf#page=30', '  的图'],
  ['Han behind a hyphen', '见 https://a.example/ch-日志采样。', 'https://a.example/ch-日志采样', '见  。'],
  ['www', 'www.example.com/a', 'www.example.com/a', ' '],
])('%s', (_, text, url, rest) => {
  const links: InlineLink[] = [];

  expect(takeLinks(text, links)).toBe(rest);
  const start = text.indexOf(url);
  expect(links).toEqual([{ url, text: '', start, end: start }]);
});

it('leaves text without an address alone', () => {
  const links: InlineLink[] = [];

  expect(takeLinks('SRE-White-Paper-v1.0.4.pdf 第 5.3 节', links)).toBe('SRE-White-Paper-v1.0.4.pdf 第 5.3 节');
  expect(links).toEqual([]);
});
