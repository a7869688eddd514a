import type { Block } from '../report/block.ts';
import { readMarkdown } from '../report/read-markdown.ts';
import { fold } from '../text/fold.ts';
import type { Command } from './command.ts';

/** GitHub takes no longer comment; of a longer one only the start is read. */
const READ_AT_MOST = 65_536;
const MOST_LINES = 10;
const MOST_WORDS = 300;

const NAMES = ['chapter', 'notice', 'triage', 'help'] as const;
const LINE = /^[^\S\n]*\/([a-z][a-z-]{2,11})(?![\p{L}\p{N}_/.-])[^\S\n]*:?[^\S\n]*(.*)$/u;

/**
 * A slash that begins a word, whatever Markdown stands before it; or a character that is written as its number. Behind a
 * mark that turns the direction of the text none does: people would see another command than we read.
 */
const BEGINNING = /(?<![\p{L}\p{N}/／:<\u202a-\u202e\u2066-\u2069])[/／](?![/／\s])|&(?:#|sol;)/iu;

/** False for a comment that certainly holds no command, which most do: they need not be parsed. */
export function mayHoldCommand(body: string): boolean {
  return BEGINNING.test(body.slice(0, READ_AT_MOST));
}

/**
 * The commands of a comment, from its Markdown: a command begins a line of the writer's own words. What is quoted, code,
 * a heading, a table, withdrawn or hidden in HTML is none.
 */
export function readCommands(body: string): Command[] {
  if (!mayHoldCommand(body)) return [];
  const lines = readMarkdown(body.slice(0, READ_AT_MOST)).filter(isOwnWords).flatMap(commandLines);
  if (lines.length > MOST_LINES) return [{ name: 'tooMany', words: '' }];

  const chapters = lines.filter(({ name }) => name === 'chapter').map(({ words }) => words);
  const notice = lines.findLast(({ name }) => name === 'notice');
  const others = lines.filter(({ name }) => name !== 'chapter' && name !== 'notice');
  return [
    ...others.filter((line, index) => others.findIndex(({ name }) => name === line.name) === index),
    ...(chapters.length > 0 ? [{ name: 'chapter', words: chapters.join('\n') } as const] : []),
    ...(notice ? [notice] : []),
  ];
}

function isOwnWords({ place, checked }: Block): boolean {
  return (place === 'paragraph' || place === 'item') && checked === null;
}

function commandLines({ text, codes }: Block): Command[] {
  const found: Command[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const match = LINE.exec(fold(line.slice(0, MOST_WORDS)));
    const isCode = codes.some((code) => code.start <= start + line.search(/\S/) && start < code.end);
    if (match !== null && !isCode) {
      const [, said = '', args = ''] = match;
      const name = NAMES.find((one) => one === said) ?? (NAMES.some((one) => isNearly(said, one)) ? 'unknown' : null);
      const words = args === '' ? '' : line.slice(0, MOST_WORDS).slice(-args.length).trim();
      if (name !== null) found.push({ name, words: name === 'unknown' ? said : words });
    }
    start += line.length + 1;
  }
  return found;
}

/** One letter wrong, missing, too many or two exchanged. `/help` has too many neighbours that mean something else. */
function isNearly(said: string, name: string): boolean {
  if (name === 'help' || Math.abs(said.length - name.length) > 1) return false;
  let start = 0;
  while (start < said.length && said[start] === name[start]) start++;
  let end = 0;
  while (end < said.length - start && end < name.length - start && said.at(-1 - end) === name.at(-1 - end)) end++;
  const [wrong, right] = [said.slice(start, said.length - end), name.slice(start, name.length - end)];
  return (wrong.length <= 1 && right.length <= 1) || (wrong.length === 2 && wrong === [...right].reverse().join(''));
}
