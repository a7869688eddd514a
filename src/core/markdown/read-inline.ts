import type Token from 'markdown-it/lib/token.mjs';
import type { InlineLink, Span } from './span.ts';
import { takeLinks } from './take-links.ts';

/** Words that are struck through (~~…~~), which are not part of the text, and where they were in it. */
export interface Struck extends Span {
  readonly words: string;
}

/** The words of one paragraph, heading, item or cell, and the ranges of its inline code and bold words. */
export interface Inline {
  readonly text: string;
  readonly codes: readonly Span[];
  readonly bold: readonly Span[];
  readonly links: readonly InlineLink[];
  readonly struck: readonly Struck[];
}

/**
 * What is read on the page: text, inline code and the words of links. Not: pictures and their alt text, tags, comments,
 * addresses, withdrawn words. GitHub shows a line break in a report as one, so it stays one here.
 */
export function readInline(tokens: readonly Token[]): Inline {
  let text = '';
  const codes: Span[] = [];
  const bold: Span[] = [];
  const begun: number[] = [];
  const links: InlineLink[] = [];
  const struck: Struck[] = [];
  let open: { url: string; start: number } | null = null;
  let withdrawn = 0;

  for (const token of tokens) {
    if (token.type === 's_open' || isTag(token, /^<(?:del|s|strike)\b/i)) withdrawn++;
    else if (token.type === 's_close' || isTag(token, /^<\/(?:del|s|strike)\b/i))
      withdrawn = Math.max(0, withdrawn - 1);
    else if (withdrawn > 0) {
      if (token.type === 'text') struck.push({ words: token.content, start: text.length, end: text.length });
    } else if (token.type === 'text' || token.type === 'text_special')
      text += takeLinks(token.content, open === null ? links : [], text.length);
    else if (token.type === 'softbreak' || token.type === 'hardbreak' || isTag(token, /^<br\b/i)) text += '\n';
    else if (token.type === 'image') text += ' ';
    else if (token.type === 'html_inline') links.push(...addressesOf(token.content, text.length));
    else if (token.type === 'strong_open') begun.push(text.length);
    else if (token.type === 'strong_close') bold.push({ start: begun.pop() ?? text.length, end: text.length });
    else if (token.type === 'link_open') open = { url: token.attrGet('href') ?? '', start: text.length };
    else if (token.type === 'link_close' && open !== null) {
      const words = text.slice(open.start).trim();
      const isAddress = withoutScheme(words) === withoutScheme(open.url);
      if (isAddress) text = `${text.slice(0, open.start)} `;
      links.push({ url: open.url, text: isAddress ? '' : words, start: open.start, end: text.length });
      open = null;
    } else if (token.type === 'code_inline') {
      const words = takeLinks(token.content, links, text.length);
      codes.push({ start: text.length, end: text.length + words.length });
      text += words;
    }
  }
  return { text, codes, bold, links, struck };
}

function isTag(token: Token, pattern: RegExp): boolean {
  return token.type === 'html_inline' && pattern.test(token.content);
}

/** The addresses in the tags of a piece of HTML (`<a href="…">`); pictures are not links. */
export function addressesOf(html: string, at: number): InlineLink[] {
  const addresses = html.matchAll(/\bhref="(https?:[^"<>\s]+)"/gi);
  return [...addresses].map(({ 1: url = '' }) => ({ url, text: '', start: at, end: at }));
}

function withoutScheme(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
}
