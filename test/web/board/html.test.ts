import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, trusted } from '../../../src/web/board/html.ts';

describe('html', () => {
  it('shows values as text, in elements and in quoted attributes', () => {
    const hostile = `<script>"'\`&</script>`;
    expect(html`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
      '<p title="&lt;script&gt;&quot;&#39;`&amp;&lt;/script&gt;">&lt;script&gt;&quot;&#39;`&amp;&lt;/script&gt;</p>',
    );
  });

  it('takes its own result, lists of it, and nothing for what is not there', () => {
    const items = [html`<b>1</b>`, '<', 2, false, null, undefined] as const;
    expect(html`${items}${trusted('<hr>')}`.toString()).toBe('<b>1</b>&lt;2<hr>');
  });

  it('never lets a text out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(html`${text}`.toString()).not.toMatch(/[<>"'`]/);
      }),
    );
  });

  it('takes no object for finished HTML because it looks like it', () => {
    const fake = { toString: () => '<script>' } as unknown as string;
    expect(() => html`${fake}`.toString()).toThrow();
  });
});
