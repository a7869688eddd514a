import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { takeFrontMatter } from '../../markdown/front-matter/front-matter.ts';
import { readInline } from '../../markdown/read-inline.ts';
import { stripHtml } from '../../markdown/strip-html.ts';

/** A heading or paragraph of a chapter on one line. `anchors` are the names that links use for a heading. */
export interface ChapterLine {
  readonly text: string;
  readonly anchors: readonly string[];
  /** A heading that tools leave out when they number: `# Preface {-}`. */
  readonly unnumbered?: true;
}

const parser = new MarkdownIt('default', { html: true });
Object.assign(parser.options, { maxNesting: 24 });
// Inline text is parsed block by block with a bounded length, because the time may grow with its square.
parser.core.ruler.disable('inline');
parser.normalizeLink = (url) => url;
parser.validateLink = () => true;

const MAX_PARAGRAPH_LENGTH = 8 * 1024;

/**
 * The running text of a Markdown chapter: headings with their leading #, paragraphs, list items and table rows. It
 * leaves out code blocks, comments, tags, pictures, front matter, and what tools replace: includes, shortcodes,
 * directives.
 */
export function chapterLines(markdown: string): ChapterLine[] {
  const tokens = parser.parse(withoutDirectives(takeFrontMatter(markdown, '').text), {});
  const lines: ChapterLine[] = [];
  let cells: string[] | null = null;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'tr_open') cells = [];
    else if (token.type === 'tr_close') {
      lines.push(plainLine(cells?.join(' ') ?? ''));
      cells = null;
    } else if (token.type === 'html_block') lines.push(...stripHtml(token.content).split('\n').map(plainLine));
    else if (token.type === 'inline') {
      const opening = tokens[index - 1];
      const words = wordsOf(token);
      if (cells) cells.push(words);
      else
        lines.push(
          opening?.type === 'heading_open' ? headingLine(words, Number(opening.tag.slice(1))) : plainLine(words),
        );
    }
  }
  return lines.filter(({ text }) => text !== '');
}

/** Inline text on one line. A line break between Han characters is dropped; elsewhere it is a space. */
function wordsOf({ content }: Token): string {
  return inlineText(content)
    .replaceAll(/(?<=\p{Script=Han})[ \t]*\n[ \t]*(?=\p{Script=Han})/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function inlineText(content: string): string {
  if (content.length > MAX_PARAGRAPH_LENGTH) return content;
  const tokens: Token[] = [];
  parser.inline.parse(content, parser, {}, tokens);
  return readInline(tokens).text;
}

/** Only headings may begin with #. */
function plainLine(text: string): ChapterLine {
  return { text: text.trim().replace(/^#/u, ' #'), anchors: [] };
}

/** `{#name .class -}` after a heading (Pandoc, MkDocs, Quarto) is not part of its text. */
function headingLine(words: string, level: number): ChapterLine {
  const [found = '', attributes = ''] = /\{(?=[:#.-])([^{}]{1,200})\}$/u.exec(words) ?? [];
  const text = words.slice(0, words.length - found.length).trim();
  if (text === '') return { text, anchors: [] };
  const ids = [...attributes.matchAll(/#\s?([\w:.-]{1,100})/gu)].map(([, id = '']) => id.toLowerCase());
  const line = { text: `${'#'.repeat(level)} ${text}`, anchors: [...ids, slugOf(text)] };
  return /(?:^|\s)(?:-|\.unnumbered)(?=\s|$)/u.test(attributes) ? { ...line, unnumbered: true } : line;
}

/** The anchor that GitHub, GitBook and mdBook give a heading. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/gu, '-');
}

/**
 * Without what mdBook, Hugo, GitBook, VuePress and MkDocs replace. The text inside a note stays: MkDocs indents it,
 * which in Markdown would make it code.
 */
function withoutDirectives(text: string): string {
  const kept: string[] = [];
  let fenced = false;
  let noted = false;
  for (const line of text.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/u.test(line)) fenced = !fenced;
    if (!fenced && /^(?:!!!|\?\?\?\+?|===)[ \t]/u.test(line)) {
      noted = true;
      kept.push('', /"([^"]{1,200})"/u.exec(line)?.[1] ?? '', '');
      continue;
    }
    if (noted && line.trim() !== '' && !/^(?: {4}|\t)/u.test(line)) noted = false;
    const own = noted ? line.replace(/^(?: {4}|\t)/u, '') : line;
    kept.push(!fenced && /^\s{0,20}(?::::|--8<--|<<<[ \t]*@|\[(?:\[toc\]|toc\])\]?\s*$)/iu.test(own) ? '' : own);
  }
  return kept.join('\n').replaceAll(/\{\{[#<%][^{}]{0,500}\}\}|\{%[^{}%]{0,500}%\}/gu, '');
}
