import { visibleText } from './visible-text.ts';

/** Between two characters that would mean something to GitHub together; seen by nobody. */
const joiner = '\u2060';

/**
 * Anybody's text as literal Markdown, one line of at most `limit` characters: no syntax, no HTML, no mention, no
 * reference, no link that GitHub would make of it by itself. For text that should read as prose; a reader's words belong
 * into `codeSpan`.
 */
export function escapeMarkdown(text: string, limit = 120): string {
  return breakReferences(visibleText(text, limit))
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * Anybody's text as a code span of at most `limit` characters, the place where GitHub makes nothing alive: neither
 * mentions nor references nor links. Empty when nothing of the text can be seen.
 */
export function codeSpan(text: string, limit = 40): string {
  const shown = visibleText(text, limit);
  if (shown === '') return '';

  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** `[text](url)`, the text escaped; the escaped text alone when `url` is not an ordinary web address. */
export function markdownLink(text: string, url: string | null): string {
  const label = escapeMarkdown(text);
  const target = url === null ? null : linkTarget(url);
  return target === null ? label : `[${label}](${target})`;
}

/**
 * A backslash does not help here: GitHub looks for these in the text that it has rendered already. They are mentions
 * and mail addresses, #1 and GH-1, commit ids, web addresses.
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
