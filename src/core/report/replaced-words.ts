import type { Block } from '../markdown/block.ts';
import { matchesOf } from '../text/matches-of.ts';
import { symbolsOf } from '../text/symbols.ts';
import { isAlike } from './alike-words.ts';

/** Words, those that a reader wants in their place, and where these stand in their block. */
interface Pair {
  readonly error: string;
  readonly correction: string;
  readonly start: number;
}

/** "A → B", "A => B". */
export const ARROW = String.raw`(?:[→⇒⇨⟶⟹➔➜➙➝➞➡]\uFE0F?|-{1,2}>|={1,2}>)`;

const MAX_PAIRS = 20;
const MAX_LENGTH = 500;

/** What markup alone shows as replaced: ~~struck words~~ **and others** (or words alike), and lines of a diff. */
export function replacedWords(block: Block): Pair[] {
  return (block.place === 'code' ? linesOfDiff(block.text) : struckWords(block)).slice(0, MAX_PAIRS);
}

/** Lines with "-", and those with "+" right below them: each for each, or all for all if they are not as many. */
function linesOfDiff(text: string): Pair[] {
  const lines = text.split('\n', 2 * MAX_PAIRS).map((line) => /^(?:-(?!--)|\+(?!\+\+)).*/u.exec(line)?.[0] ?? '');
  const signs = lines.map((line) => line[0] ?? ' ').join('');
  const words = (from: number, count: number) => lines.slice(from, from + count).map((line) => line.slice(1).trim());
  return matchesOf(signs, /(?<!-)(-+)(\++)/gu, MAX_PAIRS)
    .flatMap(({ 1: removed = '', 2: added = '', index }) => {
      const [wrong, right] = [words(index, removed.length), words(index + removed.length, added.length)];
      if (wrong.length !== right.length) return [pair(wrong.join(' '), right.join(' '), 0)];
      return wrong.map((line, at) => pair(line, right[at]!, 0));
    })
    .filter(({ error, correction }) => error !== '' && correction !== '');
}

function struckWords({ text, struck, bold }: Block): Pair[] {
  return struck.slice(0, MAX_PAIRS).flatMap(({ words, start }) => {
    const from = start + BETWEEN.exec(text.slice(start, start + MAX_LENGTH))![0].length;
    const behind = text.slice(from, from + MAX_LENGTH);
    const marked = bold.find((span) => span.start === from);
    const quoted = /^["“「『]([^"”」』]{1,500})["”」』]/u.exec(behind)?.[1];
    if (marked || quoted) return [pair(words, quoted ?? text.slice(marked?.start, marked?.end), start)];
    const end = symbolsOf(behind).ends[symbolsOf(words).symbols.length - 1] ?? 0;
    return isAlike(words, behind.slice(0, end)) ? [pair(words, behind.slice(0, end), start)] : [];
  });
}

/** Between struck words and those for them there may be an arrow. */
const BETWEEN = new RegExp(String.raw`^\s*(?:${ARROW}\s*)?`, 'u');

function pair(error: string, correction: string, start: number): Pair {
  return { error: error.trim().slice(0, MAX_LENGTH), correction: correction.trim().slice(0, MAX_LENGTH), start };
}
