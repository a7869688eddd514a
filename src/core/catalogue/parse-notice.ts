import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { toString as textOf } from 'mdast-util-to-string';
import { frontmatter } from 'micromark-extension-frontmatter';
import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../problem.ts';
import { fold } from '../text/fold.ts';
import { readLines } from './contents.ts';
import type { ContentsEntry } from './contents-entry.ts';
import { listLines } from './markdown-list.ts';
import type { Notice, NoticeBlock } from './notice.ts';
import type { SourceFile } from './source-file.ts';

/** From how many numbered entries on a list in a notice is the edition's contents, and not a list of changes. */
const WHOLE_CONTENTS = 8;

/**
 * Reads a release notice: Markdown with YAML front matter (`title`, `date`, `wp_version` or `version`, `download_link`,
 * `draft`). `notice` is null for a draft and where front matter that we need is missing; `problems` says which, with
 * the line. Never throws.
 */
export function parseNotice(file: SourceFile): { notice: Notice | null; problems: Problem[] } {
  const root = fromMarkdown(file.text, {
    extensions: [frontmatter(['yaml'])],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
  const head = root.children[0];
  if (head?.type !== 'yaml') {
    const message = 'a notice begins with front matter between two lines of ---';
    return {
      notice: null,
      problems: [{ file: file.path, line: 1, message, remedy: 'add title, date and wp_version' }],
    };
  }
  const { fields, problems } = readFrontMatter(head.value, file.path);
  if (problems.length > 0 || fields.draft) return { notice: null, problems };
  const { title, date, version, downloadLink } = fields;
  const contents = wholeContents(root, file.path);
  return {
    notice: { path: file.path, name: file.name, title, date, version, downloadLink, contents, blocks: blocksOf(root) },
    problems: [],
  };
}

interface FrontMatter {
  title: string;
  date: string;
  version: string;
  downloadLink: string | null;
  draft: boolean;
}

function readFrontMatter(yaml: string, path: string): { fields: FrontMatter; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'failsafe' });
  const problems: Problem[] = document.errors.map((error) => ({
    file: path,
    line: counter.linePos(error.pos[0]).line + 1,
    message: `the front matter is not valid YAML: ${error.message.split('\n')[0]}`,
  }));
  const read = (...keys: string[]) =>
    keys.map((key) => document.get(key)).find((value): value is string => typeof value === 'string' && value !== '');
  const need = (message: string, value: string | undefined) => {
    if (value === undefined && problems.length === 0) {
      problems.push({
        file: path,
        line: 1,
        key: message,
        message: 'the front matter lacks this key',
        remedy: 'add it',
      });
    }
    return value ?? '';
  };
  const version = need('wp_version', read('wp_version', 'version'));
  const date = need('date', read('date'));
  if (date !== '' && !/^\d{4}-\d{2}-\d{2}/u.test(date)) {
    problems.push({ file: path, line: 1, key: 'date', message: `"${date}" is no date`, remedy: 'write 2024-09-03' });
  }
  const fields = {
    title: read('title') ?? version,
    date,
    version,
    downloadLink: read('download_link') ?? null,
    draft: read('draft') === 'true',
  };
  return { fields, problems };
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
