import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import type { Block } from '../markdown/block.ts';
import { boundMarkdown } from '../markdown/bound-markdown.ts';
import { addressesOf, type Inline, readInline } from '../markdown/read-inline.ts';
import { stripHtml } from '../markdown/strip-html.ts';
import { type Row, readCell } from './answers/read-cell.ts';

const parser = new MarkdownIt('default', { html: true });
// Deeper nesting is skipped: no one reads it, and it makes hostile Markdown costly.
Object.assign(parser.options, { maxNesting: 24 });
// Addresses are evidence, and never become links of ours: they stay as written, whatever their scheme.
parser.normalizeLink = (url) => url;
parser.validateLink = () => true;

/** Readers write two dozen. */
const MAX_BLOCKS = 500;

/** The blocks of a body in reading order, the first 500; empty ones are left out. */
export function readMarkdown(markdown: string): Block[] {
  const source = endQuotes(boundMarkdown(markdown));
  const tokens = parser.parse(source, {});
  const lines = source.split('\n');
  const blocks: Block[] = [];
  let items = 0;
  let row: Row = { head: [], cells: [] };

  for (let index = 0; index < tokens.length && blocks.length < MAX_BLOCKS; index++) {
    const token = tokens[index]!;
    if (token.type === 'list_item_open') items++;
    else if (token.type === 'list_item_close') items--;
    else if (token.type === 'tr_open')
      row = { head: tokens[index - 1]?.type === 'thead_open' ? [] : row.head, cells: [] };
    else if (token.type === 'thead_close') row = { head: row.cells, cells: [] };
    else if (token.type === 'blockquote_open') {
      const end = closingIndex(tokens, index);
      blocks.push(readQuote(tokens.slice(index + 1, end), lines.slice(...(token.map ?? [0, 0])).join('\n')));
      index = end;
    } else if (token.type === 'inline' && /^t[hd]_open$/.test(tokens[index - 1]?.type ?? '')) {
      blocks.push(readCell(block('cell', readInline(token.children ?? [])), row));
    } else if (token.type === 'inline') {
      blocks.push(readWords(token, tokens[index - 1], items > 0));
    } else if (token.type === 'html_block') {
      blocks.push(plainBlock('paragraph', stripHtml(token.content), addressesOf(token.content, 0)));
    } else if (token.type === 'fence' || token.type === 'code_block') {
      blocks.push(plainBlock('code', token.content));
    }
  }
  return blocks.filter(({ text, links }) => text.trim() !== '' || links.length > 0);
}

/**
 * Markdown lets a quoted paragraph run on into lines without `>`. Readers who forget the empty line mean the quote to
 * end there, so one is put in.
 */
function endQuotes(markdown: string): string {
  return markdown.replaceAll(/^( {0,3}>.*)\n(?! {0,3}>|[ \t]*$)/gm, '$1\n\n');
}

function closingIndex(tokens: readonly Token[], open: number): number {
  const level = tokens[open]!.level;
  let index = open + 1;
  while (index < tokens.length && !(tokens[index]!.type === 'blockquote_close' && tokens[index]!.level === level))
    index++;
  return index;
}

function readWords(token: Token, opening: Token | undefined, inItem: boolean): Block {
  const inline = readInline(token.children ?? []);
  if (opening?.type === 'heading_open') {
    return { ...block('heading', inline), level: opening.level === 0 ? Number(opening.tag.slice(1)) : 0 };
  }
  return inItem ? readItem(inline) : block('paragraph', inline);
}

function readItem(inline: Inline): Block {
  const box = /^\[([ xX])\](?![(:])\s*/.exec(inline.text);
  if (box === null) return block('item', inline);
  const blank = ' '.repeat(box[0].length);
  return { ...block('item', { ...inline, text: blank + inline.text.slice(blank.length) }), checked: box[1] !== ' ' };
}

/** A note that GitHub writes as a quote (`> [!NOTE]`) is the reader's own paragraph. */
function readQuote(tokens: readonly Token[], source: string): Block {
  const inlines = tokens.filter(({ type }) => type === 'inline').map(({ children }) => readInline(children ?? []));
  const text = inlines.map((inline) => inline.text).join('\n');
  const links = inlines.flatMap((inline) => inline.links.map((link) => ({ ...link, start: 0, end: 0 })));
  const note = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*/i.exec(text);
  if (note !== null) return plainBlock('paragraph', text.slice(note[0].length), links);
  return { ...plainBlock('quote', text, links), source };
}

function plainBlock(place: Block['place'], text: string, links: Inline['links'] = []): Block {
  return block(place, { text, codes: [], bold: [], links, struck: [] });
}

function block(place: Block['place'], inline: Inline): Block {
  return { ...inline, place, level: 0, checked: null, source: '', label: '' };
}
