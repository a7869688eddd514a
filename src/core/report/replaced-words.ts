import type { Block } from '../markdown/block.ts';
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

/** "- a line" with "+ another" right below it. */
function linesOfDiff(text: string): Replaced[] {
  const lines = text.split('\n', 2 * MAX_PAIRS);
  return lines.flatMap((line, index) => {
    const [removed, added] = [/^-(?!--)(.*)$/u.exec(line)?.[1], /^\+(?!\+\+)(.*)$/u.exec(lines[index + 1] ?? '')?.[1]];
    return removed?.trim() && added?.trim() ? [pair(removed, added)] : [];
  });
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
