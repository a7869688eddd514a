import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const plain = new Set(['root', 'paragraph', 'text', 'inlineCode', 'list', 'listItem', 'link', 'html']);

/** What GitHub makes of text by itself, outside code and links. */
const references = [
  /@[a-z\d]/i,
  /#\d/,
  /\bGH-\d/i,
  /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i,
  /:\/\//,
  /\bwww\./i,
  /\p{Bidi_Control}/u,
  /\p{M}{3}/u,
];

/** All that is more than text in `markdown` as GitHub renders it, save the links and HTML tags that are expected. */
export function livingParts(markdown: string, expected: readonly string[] = []): string[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return livingIn(tree, false, expected);
}

function livingIn(node: Nodes, inLink: boolean, expected: readonly string[]): string[] {
  const found: string[] = [];
  if (!plain.has(node.type)) found.push(node.type);
  if (node.type === 'html' && !expected.includes(node.value)) found.push(node.value);
  if (node.type === 'link' && !expected.includes(node.url)) found.push(node.url);
  if (node.type === 'text' && !inLink) {
    found.push(...references.filter((reference) => reference.test(node.value)).map(String));
  }
  if (node.type === 'inlineCode' && /\p{Bidi_Control}|\p{M}{3}/u.test(node.value)) found.push(node.value);
  const children = 'children' in node ? node.children : [];
  return [...found, ...children.flatMap((child) => livingIn(child, inLink || node.type === 'link', expected))];
}
