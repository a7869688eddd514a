import type { Block } from '../markdown/block.ts';
import { readMarkdown } from '../report/read-markdown.ts';
import { fold } from '../text/fold.ts';
import { type Command, JUDGING } from './command.ts';

/** GitHub accepts no longer comment. Of a longer text only the start is read. */
const MAX_COMMENT_LENGTH = 65_536;
const MAX_LINES = 10;
const MAX_LINE_LENGTH = 300;

const NAMES = ['chapter', 'notice', 'triage', 'help', ...JUDGING] as const;
const LINE = /^[^\S\n]*\/([a-z][a-z-]{2,11})(?![\p{L}\p{N}_/.-])(?:[^\S\n]*:)?(.*)$/u;

/**
 * A slash that begins a word, whatever Markdown is before it, or a slash written as a character reference. After a mark
 * that changes the direction of text there is no command: people would see another command than we read.
 */
const COMMAND_START = /(?<![\p{L}\p{N}/／:<\u202a-\u202e\u2066-\u2069])[/／](?![/／\s])|&(?:#|sol;)/iu;

/** A cheap test before parsing: false for most comments, which hold no command. */
export function mayHoldCommand(body: string): boolean {
  return COMMAND_START.test(body.slice(0, MAX_COMMENT_LENGTH));
}

/**
 * Reads the commands of a comment from its Markdown. A command begins a line of the writer's own words. Quotes, code,
 * headings, tables, struck-out text and hidden HTML do not count.
 */
export function readCommands(body: string): Command[] {
  if (!mayHoldCommand(body)) return [];
  const lines = readMarkdown(body.slice(0, MAX_COMMENT_LENGTH)).filter(isOwnWords).flatMap(commandLines);
  if (lines.length > MAX_LINES) return [{ name: 'tooMany', words: '' }];

  const chapters = lines.filter(({ name }) => name === 'chapter').map(({ words }) => words);
  const others = lines.filter(({ name }) => name === 'triage' || name === 'help' || name === 'unknown');
  const last = lines.filter(({ name }) => name === 'notice' || JUDGING.some((one) => one === name));
  return [
    ...others.filter((line, index) => others.findIndex(({ name }) => name === line.name) === index),
    ...(chapters.length > 0 ? [{ name: 'chapter', words: chapters.join('\n') } as const] : []),
    ...last.filter((line, index) => last.findLastIndex(({ name }) => name === line.name) === index),
  ];
}

function isOwnWords({ place, checked }: Block): boolean {
  return (place === 'paragraph' || place === 'item') && checked === null;
}

function commandLines({ text, codes, links }: Block): Command[] {
  const found: Command[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const match = LINE.exec(fold(line.slice(0, MAX_LINE_LENGTH)));
    const isCode = codes.some((code) => code.start <= start + line.search(/\S/) && start < code.end);
    if (match !== null && !isCode) {
      const [, called = '', args = ''] = match;
      const name =
        NAMES.find((one) => one === called) ?? (NAMES.some((one) => isNearly(called, one)) ? 'unknown' : null);
      const written = args === '' ? '' : line.slice(0, MAX_LINE_LENGTH).slice(-args.length).trim();
      // An address is no text of the line.
      const words = written || links.find((link) => link.text === '' && isIn(link.start - start, line))?.url || '';
      if (name !== null) found.push({ name, words: name === 'unknown' ? called : words });
    }
    start += line.length + 1;
  }
  return found;
}

function isIn(place: number, line: string): boolean {
  return place >= 0 && place <= line.length;
}

/** One letter wrong, missing, added or two exchanged. `/help` is left out: too many other words are near it. */
function isNearly(written: string, name: string): boolean {
  if (name === 'help' || Math.abs(written.length - name.length) > 1) return false;
  let start = 0;
  while (start < written.length && written[start] === name[start]) start++;
  let end = 0;
  while (end < written.length - start && end < name.length - start && written.at(-1 - end) === name.at(-1 - end)) end++;
  const [wrong, right] = [written.slice(start, written.length - end), name.slice(start, name.length - end)];
  return (wrong.length <= 1 && right.length <= 1) || (wrong.length === 2 && wrong === [...right].reverse().join(''));
}
