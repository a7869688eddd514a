import type { Block } from '../markdown/block.ts';
import { matchesOf } from '../text/matches-of.ts';
import { symbolsOf } from '../text/symbols.ts';
import { isAlike } from './alike-words.ts';

/** Words, and those that a reader wants in their place. */
export interface Replaced {
  readonly error: string;
  readonly correction: string;
}

const MAX_PAIRS = 20;
const MAX_LENGTH = 500;

/** What markup alone shows as replaced: ~~struck words~~ **and others** (or words alike), and lines of a diff. */
export function replacedWords(block: Block): Replaced[] {
  return (block.place === 'code' ? linesOfDiff(block.text) : struckWords(block)).slice(0, MAX_PAIRS);
}

/** Lines with "-", and as many with "+" right below them: the first for the first. */
function linesOfDiff(text: string): Replaced[] {
  const lines = text.split('\n', 2 * MAX_PAIRS).map((line) => /^(?:-(?!--)|\+(?!\+\+)).*/u.exec(line)?.[0] ?? '');
  const signs = lines.map((line) => line[0] ?? ' ').join('');
  return matchesOf(signs, /(?<!-)(-+)(\++)/gu, MAX_PAIRS)
    .flatMap(({ 1: removed = '', 2: added = '', index }) =>
      removed.length === added.length
        ? Array.from(removed, (_, at) =>
            pair(lines[index + at]!.slice(1), lines[index + removed.length + at]!.slice(1)),
          )
        : [],
    )
    .filter(({ error, correction }) => error !== '' && correction !== '');
}

function struckWords({ text, struck, bold }: Block): Replaced[] {
  return struck.slice(0, MAX_PAIRS).flatMap(({ words, start }) => {
    const behind = text.slice(start, start + MAX_LENGTH);
    const gap = behind.length - behind.trimStart().length;
    const marked = bold.find((span) => span.start === start + gap);
    const quoted = /^\s*["“「『]([^"”」』]{1,500})["”」』]/u.exec(behind)?.[1];
    if (marked || quoted) return [pair(words, quoted ?? text.slice(marked?.start, marked?.end))];
    const end = symbolsOf(behind).ends[symbolsOf(words).symbols.length - 1] ?? 0;
    return isAlike(words, behind.slice(0, end)) ? [pair(words, behind.slice(0, end))] : [];
  });
}

function pair(error: string, correction: string): Replaced {
  return { error: error.trim().slice(0, MAX_LENGTH), correction: correction.trim().slice(0, MAX_LENGTH) };
}
