import type { ChapterLine } from '../../core/publication/passages/chapter-lines.ts';

/** An element of pandoc's JSON. `c` differs by type: https://hackage.haskell.org/package/pandoc-types */
interface Element {
  readonly t: string;
  readonly c?: unknown;
}

const MAX_DEPTH = 200;
/** Everything but running text: code, raw text of other formats, pictures, footnotes. */
const LEFT_OUT = new Set(['CodeBlock', 'RawBlock', 'RawInline', 'Image', 'Note', 'HorizontalRule', 'Null']);
const SPACES = new Set(['Space', 'SoftBreak', 'LineBreak']);
/** Blocks that are one line of text. */
const LINES = new Set(['Para', 'Plain', 'LineBlock']);

/** The headings and paragraphs of a document as pandoc's JSON has it. */
export function pandocLines(document: unknown): ChapterLine[] {
  return linesOf((document as { blocks?: unknown }).blocks, 0);
}

function linesOf(value: unknown, depth: number): ChapterLine[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => linesOf(one, depth + 1));
  if (!isElement(value) || LEFT_OUT.has(value.t)) return [];
  if (value.t === 'Header') return headingLine(value.c as [number, [string, string[], unknown], unknown]);
  if (!LINES.has(value.t)) return linesOf(value.c, depth + 1);
  const text = plain(textOf(value.c, depth));
  return text === '' ? [] : [{ text: text.replace(/^#/u, ' #'), anchors: [] }];
}

function headingLine([level, [id, classes], inlines]: [number, [string, string[], unknown], unknown]): ChapterLine[] {
  const text = plain(textOf(inlines, 0));
  if (text === '') return [];
  const line = { text: `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${text}`, anchors: id === '' ? [] : [id] };
  return [classes.includes('unnumbered') ? { ...line, unnumbered: true } : line];
}

/** The visible text of inlines. Lists of attributes and targets hold no elements, so they give none. */
function textOf(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  if (Array.isArray(value)) return value.map((one) => textOf(one, depth + 1)).join('');
  if (!isElement(value) || LEFT_OUT.has(value.t)) return '';
  if (SPACES.has(value.t)) return ' ';
  if (value.t === 'Str' && typeof value.c === 'string') return value.c;
  if (value.t === 'Code' || value.t === 'Math') return String((value.c as unknown[])[1] ?? '');
  return textOf(value.c, depth + 1);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string';
}
