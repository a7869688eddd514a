import { raw } from 'hono/html';
import MarkdownIt from 'markdown-it';
import type { Html } from '../frame/html.ts';

/**
 * Markdown as GitHub would show it, safe to show to anyone: HTML stays text, addresses that run something are no links,
 * and pictures are not loaded. Only `<sub>`, for our small print, is rendered as on GitHub.
 */
export function previewMarkdown(markdown: string): Html {
  return raw(renderer.render(markdown));
}

const renderer = new MarkdownIt({ html: false, linkify: false });
renderer.disable(['image', 'html_block']);
renderer.inline.ruler.before('autolink', 'small-print', (state, silent) => {
  const tag = ['<sub>', '</sub>'].find((one) => state.src.startsWith(one, state.pos));
  if (tag === undefined) return false;
  if (!silent) {
    const isOpening = tag === '<sub>';
    state.push(isOpening ? 'sub_open' : 'sub_close', 'sub', isOpening ? 1 : -1);
  }
  state.pos += tag.length;
  return true;
});
const { link_open: plain } = renderer.renderer.rules;
renderer.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]?.attrSet('rel', 'nofollow noreferrer');
  return plain ? plain(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
};
