import { describe, expect, it } from 'vitest';
import { previewMarkdown } from '../../../../src/web/board/try/preview-markdown.ts';

describe('previewMarkdown', () => {
  it('shows what acknowledgements are made of', () => {
    expect(
      previewMarkdown('Filed under `a`.\n\n<sub>By a program.</sub>\n\n- [b](https://press.example/)').toString(),
    ).toBe(
      '<p>Filed under <code>a</code>.</p>\n<p><sub>By a program.</sub></p>\n<ul>\n<li><a href="https://press.example/" rel="nofollow noreferrer">b</a></li>\n</ul>\n',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '![a](https://press.example/a.png)',
    '<sub onclick=alert(1)>',
  ])('makes nothing alive of %s', (markdown) => {
    expect(previewMarkdown(markdown).toString()).not.toMatch(/<(?!\/?p>|\/a>|a href="https:)/);
  });
});
