import type { Problem } from '../problem.ts';
import { fold } from '../text/fold.ts';
import type { ContentsEntry } from './contents-entry.ts';
import { type ListLine, markdownListLines } from './markdown-list.ts';
import { leadingNumber } from './section-number.ts';
import type { SourceFile } from './source-file.ts';

/** What one contents file says, entry by entry, and the lines that could not be read. */
export interface Contents {
  readonly entries: readonly ContentsEntry[];
  readonly problems: readonly Problem[];
}

const LONGEST_ENTRY = 200;

/**
 * Reads a table of contents: a nested Markdown list (mdBook's and GitBook's SUMMARY.md, docsify's _sidebar.md), or
 * plain text as people paste it out of a PDF: number, title, dot leaders, page. A line that can't be read becomes a
 * problem; the others are still read. Never throws.
 */
export function parseContents(file: SourceFile): Contents {
  const lines = /\.(?:md|markdown)$/iu.test(file.path) ? markdownListLines(file.text) : plainLines(file.text);
  return readLines(lines, file.path);
}

/** The same for lines that are already taken apart, as in a notice that lists the whole contents. */
export function readLines(lines: readonly ListLine[], path: string): Contents {
  const entries: ContentsEntry[] = [];
  const problems: Problem[] = [];
  const letters = lettersAreNumbers(lines);
  for (const line of lines) {
    const entry = readLine(line, letters);
    if (typeof entry === 'string') problems.push({ file: path, line: line.line, message: entry, remedy: REMEDY });
    else if (entry) entries.push(entry);
  }
  if (entries.length === 0 && problems.length === 0) {
    problems.push({ file: path, message: 'no entry of a table of contents found', remedy: REMEDY });
  }
  return { entries, problems };
}

const REMEDY = 'write "5.3.1 Title ........ 97" or a nested Markdown list "- [5.3.1 Title](path)"';

function readLine(line: ListLine, letters: boolean): ContentsEntry | string | null {
  const { text, page } = withoutPage(line.text);
  const folded = fold(text);
  if (/^(?:目\s*录|(?:table of )?contents|summary)$/u.test(folded)) return null;
  if (text.length > LONGEST_ENTRY) return `this line is too long for an entry (over ${LONGEST_ENTRY} characters)`;
  const numbered = leadingNumber(text, folded, letters);
  const title = numbered?.title ?? text;
  if (!/\p{L}/u.test(title) && numbered?.number.style !== 'chapter') return 'this line has no title';
  const number = numbered?.number ?? null;
  return { line: line.line, number, title: title || (number?.printed ?? ''), page, link: line.link, level: line.level };
}

/** Dot leaders and the page behind them; a bare number at the end is a page only behind leaders or wide space. */
function withoutPage(text: string): { text: string; page: number | null } {
  const match = /^(.*?\S)(?:\s*[.．·…。_]{3,}\s*|\s{3,}|\t+\s*)(\d{1,4})\s*$/u.exec(text);
  if (match?.[1] !== undefined) return { text: match[1].trim(), page: Number(match[2]) };
  return { text: text.replace(/\s*[.．·…_]{4,}\s*$/u, '').trim(), page: null };
}

/** "A Keywords, B Operators, C …" are numbers when they run in order; one "A Short History" is a title. */
function lettersAreNumbers(lines: readonly ListLine[]): boolean {
  const letters = lines.flatMap((line) => /^([A-Z])\.?\s+\S/u.exec(line.text)?.[1] ?? []);
  return letters.length >= 2 && letters.every((letter, index) => letter.charCodeAt(0) === 65 + index);
}

function plainLines(text: string): ListLine[] {
  const lines = text.split(/\r\n|[\n\r]/u).map((raw, index) => ({ raw: raw.replace(/^\uFEFF/u, ''), line: index + 1 }));
  const filled = lines.filter(({ raw }) => raw.trim() !== '' && !/^\s*(?:#|\/\/)/u.test(raw));
  const widths = filled.map(({ raw }) => indentation(raw));
  const steps = [...new Set(widths)].toSorted((a, b) => a - b);
  return filled.map(({ raw, line }, index) => ({
    line,
    text: raw.trim().replace(/^[*•·+-]\s+/u, ''),
    link: null,
    level: steps.length > 1 ? steps.indexOf(widths[index] ?? 0) : null,
  }));
}

function indentation(raw: string): number {
  return (/^[\s　]*/u.exec(raw)?.[0] ?? '').replaceAll('\t', '    ').replaceAll('　', '  ').length;
}
