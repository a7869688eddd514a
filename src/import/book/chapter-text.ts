import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { takeFrontMatter } from '../../core/markdown/front-matter/front-matter.ts';
import type { Problem } from '../../core/problem.ts';

/** A block of a chapter's text in one line. `anchors`: link targets of a heading. */
export interface TextBlock {
  readonly text: string;
  readonly anchors: readonly string[];
}

interface ChapterText {
  /** From the front matter, otherwise the first heading. */
  readonly title: string | null;
  readonly blocks: readonly TextBlock[];
  readonly problems: readonly Problem[];
}

const VISIBLE = { includeImageAlt: false, includeHtml: false };

/**
 * Splits a chapter's Markdown into blocks of running text: headings (with their #), paragraphs, list items and table
 * rows. Code blocks, HTML and front matter are left out. In a notebook, only Markdown cells count. `problems`: front
 * matter that cannot be read.
 */
export function chapterText(path: string, raw: string): ChapterText {
  const { fields, text, problems } = takeFrontMatter(/\.ipynb$/iu.test(path) ? notebookText(raw) : raw, path);
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const heading = root.children.find((node) => node.type === 'heading' && node.depth === 1);
  const title = fields.title ?? (heading ? headingText(heading).text : null);
  return { title: title?.replaceAll(/\s+/gu, ' ').trim() || null, blocks: blocksOf(root), problems };
}

function blocksOf(node: Nodes | Root): TextBlock[] {
  if (node.type === 'heading') {
    const { text, id } = headingText(node);
    return text === '' ? [] : [{ text: `${'#'.repeat(node.depth)} ${text}`, anchors: [...id, slugOf(text)] }];
  }
  if (node.type === 'paragraph' || node.type === 'tableRow') {
    const text = node.type === 'tableRow' ? node.children.map(plain).join(' ') : plain(node);
    return text === '' ? [] : [{ text: text.replace(/^#/u, ' #'), anchors: [] }];
  }
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

/** A line break inside Han text becomes nothing, any other a space. */
function plain(node: Nodes): string {
  return textOf(node, VISIBLE)
    .replaceAll(/(?<=\p{Script=Han})[ \t]*\r?\n[ \t]*(?=\p{Script=Han})/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** `{#name}` after a heading is its anchor (Pandoc, MkDocs), not its text. */
function headingText(node: Nodes): { text: string; id: string[] } {
  const [, text, id] = /^(.*?)\s*\{[:#]?\s*#?([\w-]+)[^{}]*\}$/u.exec(plain(node)) ?? [];
  return text === undefined || id === undefined ? { text: plain(node), id: [] } : { text, id: [id] };
}

/** The anchor of a heading on GitHub, GitBook and mdBook. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/gu, '-');
}

function notebookText(raw: string): string {
  try {
    const { cells } = JSON.parse(raw) as { cells?: { cell_type?: string; source?: string | string[] }[] };
    const markdown = (cells ?? []).filter((cell) => cell.cell_type === 'markdown');
    return markdown.map(({ source = '' }) => (typeof source === 'string' ? source : source.join(''))).join('\n\n');
  } catch {
    return '';
  }
}
