import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { takeFrontMatter } from '../../markdown/front-matter/front-matter.ts';
import type { Problem } from '../../problem.ts';
import { fold } from '../../text/fold.ts';
import { readLines } from '../contents/contents.ts';
import type { ContentsEntry } from '../contents/contents-entry.ts';
import { listLines } from '../contents/markdown-list.ts';
import { boundSource } from '../sources/bound-source.ts';
import type { SourceFile } from '../sources/source-file.ts';
import type { Notice, NoticeBlock } from './notice.ts';
import { noticeFields } from './notice-fields.ts';

/** A list in a notice with this many numbered entries is the whole contents; a shorter one is a list of changes. */
const WHOLE_CONTENTS = 8;

/**
 * Reads a release notice: Markdown with front matter in YAML, TOML or JSON (`title`, `date`, `wp_version` or `version`,
 * `download_link`, `draft`). `notice` is null for a draft, and if front matter that we need is missing or wrong;
 * `problems` says what, with the line. Never throws.
 */
export function parseNotice({ path, name, text }: SourceFile): {
  notice: Notice | null;
  problems: readonly Problem[];
} {
  const head = takeFrontMatter(text, path);
  const { fields, problems } = noticeFields(head, path);
  if (head.format === null) return { notice: null, problems: [{ file: path, line: 1, ...WITHOUT_HEAD }] };
  if (!fields) return { notice: null, problems };
  return { notice: noticeFrom({ path, name, ...fields, url: null }, fromMarkdown(boundSource(head.text))), problems };
}

const WITHOUT_HEAD = {
  message: 'a notice begins with front matter',
  remedy: 'write title, date and wp_version as YAML between two lines of ---',
};

/** Makes a notice from the text `root`, wherever its title, date and version come from. */
export function noticeFrom(about: Omit<Notice, 'contents' | 'blocks'>, root: Root): Notice {
  return { ...about, contents: wholeContents(root, about.path), blocks: blocksOf(root) };
}

function wholeContents(root: Root, path: string): readonly ContentsEntry[] {
  for (const node of root.children) {
    if (node.type !== 'list') continue;
    const lines = listLines(node);
    const nested = lines.some(({ level }) => (level ?? 0) > 0);
    const flat = nested ? lines : lines.map((line) => ({ ...line, level: null }));
    const { entries } = readLines(flat, path);
    const numbered = entries.filter(({ number }) => number !== null);
    if (numbered.length >= WHOLE_CONTENTS && numbered.length > entries.length / 2) return entries;
  }
  return [];
}

function blocksOf(node: Nodes): NoticeBlock[] {
  if (node.type === 'heading') return [block(node, 'heading')];
  if (node.type === 'paragraph') return [block(node, 'paragraph')];
  if (node.type === 'listItem') {
    return node.children.flatMap((child, index) =>
      index === 0 && child.type === 'paragraph' ? [block(child, 'item')] : blocksOf(child),
    );
  }
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

function block(node: Nodes, kind: NoticeBlock['kind']): NoticeBlock {
  const text = textOf(node, { includeImageAlt: false, includeHtml: false });
  const depth = node.type === 'heading' ? node.depth : 0;
  return { kind, depth, line: node.position?.start.line ?? 1, text, folded: fold(text) };
}
