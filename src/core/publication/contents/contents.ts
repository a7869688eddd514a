import { invisibleIn, withoutInvisible } from '../../markdown/without-invisible.ts';
import { HAN_NUMERAL, numeralValue } from '../../numbers/numeral.ts';
import { leadingNumber, type SectionNumber, type Sequence } from '../../numbers/section-number.ts';
import type { Problem } from '../../problem.ts';
import { fold } from '../../text/fold.ts';
import { isMarkdown } from '../sources/file-endings.ts';
import type { SourceFile } from '../sources/source-file.ts';
import type { ContentsEntry } from './contents-entry.ts';
import { type PagedLine, pagesOf } from './line-page.ts';
import { type ListLine, markdownListLines } from './markdown-list.ts';
import { plainLines, withoutMisleadingLevels } from './plain-lines.ts';

/** The entries of one contents file, and problems for the lines that could not be read. */
export interface Contents {
  readonly entries: readonly ContentsEntry[];
  readonly problems: readonly Problem[];
}

const MAX_ENTRY_LENGTH = 200;
/** Includes dot leaders. */
const MAX_LINE_LENGTH = 1000;
/** No book has more. Later lines cost no time. */
const MAX_ENTRIES = 5000;

/**
 * Reads a table of contents: a nested Markdown list (SUMMARY.md of mdBook and GitBook, _sidebar.md of docsify), or
 * plain text pasted from a PDF (number, title, dot leaders, page). A line that cannot be read becomes a problem; the
 * others are still read. Never throws.
 */
export function parseContents(file: SourceFile): Contents {
  const lines = isMarkdownList(file) ? markdownListLines(file.text) : [];
  if (lines.length > 0) return readLines(lines, file.path);
  const { entries, problems } = readLines(plainLines(file.text), file.path);
  return { entries: withoutMisleadingLevels(entries), problems };
}

function isMarkdownList({ path, text }: SourceFile): boolean {
  return isMarkdown(path) || text.split('\n').some((line) => LINK_ITEM.test(line));
}

const LINK_ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\[[^\]]+\]\(/u;

/** The same for lines that are already split, as in a notice that lists the whole contents. */
export function readLines(lines: readonly ListLine[], path: string): Contents {
  const entries: ContentsEntry[] = [];
  const problems: Problem[] = [];
  const read = lines.slice(0, MAX_ENTRIES).map((line) => ({ ...line, text: withoutInvisible(line.text) }));
  for (const [index, { text, line }] of lines.slice(0, MAX_ENTRIES).entries()) {
    if (read[index]?.text !== text) problems.push(holdsInvisible(path, line, text));
  }
  const sequence = sequenceOf(read);
  for (const [index, line] of pagesOf(read, MAX_LINE_LENGTH).entries()) {
    if (isHeading(line, index)) continue;
    const entry = readLine(line, sequence);
    if (typeof entry === 'string') problems.push({ file: path, line: line.line, message: entry, remedy: REMEDY });
    else entries.push(entry);
  }
  const left = lines[MAX_ENTRIES];
  if (left)
    problems.push({ file: path, line: left.line, message: `only ${MAX_ENTRIES} entries are read`, remedy: REMEDY });
  if (entries.length === 0 && problems.length === 0) {
    problems.push({ file: path, message: 'no entry of a table of contents found', remedy: REMEDY });
  }
  return { entries, problems };
}

function holdsInvisible(file: string, line: number, text: string): Problem {
  const message = `contains an invisible character, ${invisibleIn(text)}, which is left out`;
  return { file, line, message, remedy: 'delete it' };
}

const REMEDY = 'write "5.3.1 Title ........ 97" or a nested Markdown list "- [5.3.1 Title](path)"';

function readLine({ text, page, ...line }: PagedLine, sequence: Sequence): ContentsEntry | string {
  if (text.length > MAX_ENTRY_LENGTH) return `this line is too long for an entry (over ${MAX_ENTRY_LENGTH} characters)`;
  const folded = fold(text);
  const numbered = leadingNumber(text, folded, sequence);
  const title = numbered?.title ?? text;
  const named = /\p{L}/u.test(title) || isSelfNamed(numbered?.number) || (line.link !== null && title !== '');
  if (!named) return 'this line has no title';
  const number = numbered?.number ?? null;
  return { line: line.line, number, title: title || (number?.printed ?? ''), page, link: line.link, level: line.level };
}

/** The heading of a contents. An entry with a page or link is a section with that name ("Summary"). */
function isHeading({ text, page, link }: PagedLine, index: number): boolean {
  if (page !== null || link !== null) return false;
  const folded = fold(text);
  return /^(?:目\s*[录次]|table of contents)$/u.test(folded) || (index === 0 && /^(?:contents|summary)$/u.test(folded));
}

/** "第三章" and "Part II" may have no title. */
function isSelfNamed(number: SectionNumber | undefined): boolean {
  return number?.style === 'chapter' || number?.style === 'part';
}

/**
 * "A Keywords, B Operators, C …", "I. Past, II. Present, …", "Recipe 1 …, Recipe 2 …" and "条款1：…" are numbers if they run in
 * order from the first one. A single "A Short History" is a title.
 */
function sequenceOf(lines: readonly ListLine[]): Sequence {
  const letters = lines.flatMap(({ text }) => /^([A-Z])\.?\s+\S/u.exec(text)?.[1] ?? []);
  if (letters.length >= 2 && letters.every((letter, index) => letter.charCodeAt(0) === 65 + index)) return 'letters';
  const roman = lines.flatMap(({ text }) => /^([IVXL]{1,6}|[Ⅰ-Ⅻ])[.、)]?\s+\S/u.exec(text)?.[1] ?? []);
  const inOrder = roman.every((numeral, index) => numeralValue(numeral.toLowerCase()) === index + 1);
  return roman.length >= 2 && inOrder ? 'roman' : wordBefore(lines);
}

/** The word before most numbers, if there are three or more and they start at 0 or 1. */
function wordBefore(lines: readonly ListLine[]): Sequence {
  const numbers = new Map<string, number[]>();
  for (const { text } of lines) {
    const folded = fold(text);
    const match = [LATIN_WORD, ...HAN_WORDS].map((pattern) => pattern.exec(folded)).find((one) => one !== null);
    const { word, number } = match?.groups ?? {};
    const value = numeralValue(number ?? '');
    if (!word || value === null) continue;
    numbers.set(word, numbers.get(word) ?? []);
    numbers.get(word)?.push(value);
  }
  const [longest] = [...numbers].toSorted(([, a], [, b]) => b.length - a.length);
  if (!longest) return null;
  const [word, values] = longest;
  const [first = 0] = values;
  return values.length >= 3 && first <= 1 && values.every((value, index) => value === first + index) ? { word } : null;
}

const LATIN_WORD = /^(?<word>\p{Script=Latin}{2,20})\s*#?(?<number>\d{1,3})(?![\p{L}\d]|\.\d)/u;
const HAN_WORDS = [
  new RegExp(`^第\\s*(?<number>${HAN_NUMERAL})\\s*(?<word>\\p{Script=Han})`, 'u'),
  /^(?<word>\p{Script=Han}{2,4}?)\s?(?<number>\d{1,3})(?=\s?[:.、]|\s)/u,
];
