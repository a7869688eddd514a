import { visibleText } from './visible-text.ts';

/** Word joiner: invisible, and separates two characters that GitHub would interpret together. */
const joiner = '\u2060';

/**
 * Turns any text into literal Markdown: one line of at most `limit` characters, without syntax, HTML, mentions,
 * references or automatic links. Use it for text that reads as prose; use `codeSpan` for a reader's words.
 */
export function escapeMarkdown(text: string, limit = 120): string {
  return breakReferences(visibleText(text, limit))
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * Turns any text into a code span of at most `limit` characters. GitHub makes no mentions, references or links in code.
 * Empty if nothing visible is left.
 */
export function codeSpan(text: string, limit = 40): string {
  const shown = visibleText(text, limit);
  if (shown === '') return '';

  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** `[text](url)` with the text escaped. Only the text if `url` is not an ordinary web address. */
export function markdownLink(text: string, url: string | null): string {
  const label = escapeMarkdown(text);
  const target = url === null ? null : linkTarget(url);
  return target === null ? label : `[${label}](${target})`;
}

/**
 * Breaks mentions and mail addresses, #1 and GH-1, commit ids, and web addresses. A backslash is no help: GitHub looks
 * for these in the rendered text.
 */
function breakReferences(text: string): string {
  return text.replace(/@|#(?=\d|$)|\bGH-(?=\d)|[0-9a-f]{6}(?=[0-9a-f])|:(?=\/\/)|www(?=\.)/gi, `$&${joiner}`);
}

function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return null;
  return href
    .replace(/[^\w.~:/?#@!$&+,;=%-]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('&', '&amp;');
}
