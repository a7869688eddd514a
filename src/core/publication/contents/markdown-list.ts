import type { List, ListItem, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { boundSource } from '../sources/bound-source.ts';

/** A raw line of a contents. */
export interface ListLine {
  readonly line: number;
  readonly text: string;
  readonly link: string | null;
  /** Nesting, from 0. Null if no line is nested. */
  readonly level: number | null;
}

const VISIBLE = { includeHtml: false, includeImageAlt: false };

/**
 * The items of all lists of a Markdown text in reading order, and links that are a paragraph of their own (mdBook's
 * prefix and suffix chapters). `level` is the nesting, or null for all if no list is nested.
 */
export function markdownListLines(text: string): ListLine[] {
  const lines = rootLines(fromMarkdown(boundSource(text)));
  const nested = lines.some(({ level }) => (level ?? 0) > 0);
  return nested ? lines : lines.map((line) => ({ ...line, level: null }));
}

/** The items of one list and the lists in it. The items of an ordered list begin with their number. */
export function listLines(list: List, level = 0): ListLine[] {
  return list.children.flatMap((item, index) => {
    const number = list.ordered ? `${(list.start ?? 1) + index} ` : '';
    return [...itemLine(item, level, number), ...nestedLines(item, level)];
  });
}

function rootLines(root: Root): ListLine[] {
  return root.children.flatMap((node) => {
    if (node.type === 'list') return listLines(node);
    if (node.type !== 'paragraph') return [];
    const visible = node.children.filter((child) => textOf(child, VISIBLE).trim() !== '');
    return visible.every((child) => child.type === 'link')
      ? visible.map((link) => ({
          line: link.position?.start.line ?? 1,
          text: textOf(link, VISIBLE).trim(),
          link: link.url,
          level: 0,
        }))
      : [];
  });
}

function itemLine(item: ListItem, level: number, number: string): ListLine[] {
  const [head] = item.children;
  if (head?.type !== 'paragraph') return [];
  const link = head.children.find((child) => child.type === 'link');
  const text =
    number +
    textOf(head, VISIBLE)
      .replaceAll(/(?<!\s)\s*\n\s*/gu, ' ')
      .trim();
  return [{ line: item.position?.start.line ?? 1, text, link: link?.url || null, level }];
}

function nestedLines(item: ListItem, level: number): ListLine[] {
  return item.children.flatMap((child) => (child.type === 'list' ? listLines(child, level + 1) : []));
}
