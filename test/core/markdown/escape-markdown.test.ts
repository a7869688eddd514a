import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSpan, escapeMarkdown, markdownLink } from '../../../src/core/markdown/escape-markdown.ts';
import { visibleText } from '../../../src/core/markdown/visible-text.ts';
import { hostileText, hostileTexts } from '../hostile-text.ts';
import { livingParts } from '../living-markdown.ts';

describe('the test itself', () => {
  const alive = /^(\\?@|\\?#\d|oct|gh|16c|http|www|me@|mailto|<(?!!-- h)|\[click|!|\*|\||z|a\u202e)/i;

  it.each(hostileTexts.filter((text) => alive.test(text)))('finds %j alive as it is', (text) => {
    expect(livingParts(`Text: ${text}`.replace(': |', '\n\n|'))).not.toEqual([]);
  });
});

describe('escapeMarkdown', () => {
  it.each(hostileTexts)('leaves nothing alive of %j', (text) => {
    expect(livingParts(escapeMarkdown(text))).toEqual([]);
    expect(livingParts(`Chapter ${escapeMarkdown(text)} of it`)).toEqual([]);
    expect(livingParts(`[${escapeMarkdown(text)}](https://ours.example/)`, ['https://ours.example/'])).toEqual([]);
  });

  it('leaves nothing alive of anything, and shows what was written', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const escaped = escapeMarkdown(text, 80);

        expect(livingParts(escaped)).toEqual([]);
        expect(livingParts(`- “${escaped}” (${escaped})`)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['5.3.1 小米故障应急实践', '5.3.1 小米故障应急实践'],
    ['C# & C++ <T>', 'C# \\& C++ \\<T\\>'],
    ['snake_case *x*', 'snake\\_case \\*x\\*'],
  ])('writes %s as %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('codeSpan', () => {
  it.each(hostileTexts)('is one code span around %j', (text) => {
    const span = codeSpan(text, 80);

    expect(livingParts(`Words ${span} end`)).toEqual([]);
    expect(span).toMatch(/^(`+)[^`](.*[^`])?\1$/);
  });

  it.each([
    ['5.3.1', '`5.3.1`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['  two\n lines ', '`two lines`'],
    ['\u200b\u202e', ''],
    ['长'.repeat(50), `\`${'长'.repeat(39)}…\``],
  ])('writes %j as %s', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  it('is whole or absent for anything', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const span = codeSpan(text);

        expect(livingParts(`Words ${span} and ${span}.`)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('visibleText', () => {
  it.each([
    ['e\u0301\u0302\u0303\u0304x', 10, 'e\u0301\u0302x'],
    ['a\u202Eb', 10, 'ab'],
    ['a\uFFF9b', 10, 'ab'],
    ['1234567890', 10, '1234567890'],
    ['12345678901', 10, '123456789…'],
    ['1234 6789 1', 6, '1234…'],
    ['👩‍🚒x', 10, '👩🚒x'],
    [' '.repeat(500), 10, ''],
  ])('of %j in %i is %j', (text, limit, shown) => {
    expect(visibleText(text, limit)).toBe(shown);
  });
});

describe('markdownLink', () => {
  it.each([
    ['https://ours.example/a?b=1&copy;=2', '[v1](https://ours.example/a?b=1&amp;copy;=2)'],
    ['http://ours.example/a (b)', '[v1](http://ours.example/a%20%28b%29)'],
    ['https://ours.example/公告', '[v1](https://ours.example/%E5%85%AC%E5%91%8A)'],
    ['https://ours.example/`<>)', '[v1](https://ours.example/%60%3C%3E%29)'],
    ['https://ours.example/?`|\\', '[v1](https://ours.example/?%60%7C%5C)'],
    ['javascript:alert(1)', 'v1'],
    ['data:text/html,x', 'v1'],
    ['//ours.example', 'v1'],
    ['https://octocat@ours.example', 'v1'],
    ['not an address', 'v1'],
    [null, 'v1'],
  ])('%s → %s', (url, link) => {
    expect(markdownLink('v1', url)).toBe(link);
  });
});
