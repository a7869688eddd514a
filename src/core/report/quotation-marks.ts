import type { Span } from '../markdown/span.ts';
import { matchesOf } from '../text/matches-of.ts';

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '«': '»',
  '<<': '>>',
  '„': '“”',
  '＂': '＂',
};
const MARKS = /[“”‘’「」『』«»„＂"']|<<|>>/g;
const LONGEST = 4000;
const MAX_MARKS = 4000;
const DEEPEST = 8;

/**
 * Ranges of what is between quotation marks, marks excluded, outermost only, in order. Straight marks open and close by
 * what is around them. A mark without its partner is ignored. One pass over the text, which ends after 4,000 marks.
 */
export function quotationMarks(text: string): Span[] {
  const open: { mark: string; start: number }[] = [];
  const pairs: Span[] = [];

  for (const { 0: mark, index } of matchesOf(text, MARKS, MAX_MARKS)) {
    const partner = findPartner(open, mark, text, index);
    if (partner !== -1) {
      const { start } = open[partner]!;
      open.length = partner;
      if (index > start && index - start <= LONGEST) {
        while (pairs.length > 0 && pairs.at(-1)!.start > start) pairs.pop();
        pairs.push({ start, end: index });
      }
    } else if (opens(mark, text, index)) {
      open.push({ mark, start: index + mark.length });
      if (open.length > DEEPEST) open.shift();
    }
  }
  return pairs;
}

function findPartner(open: readonly { mark: string }[], mark: string, text: string, index: number): number {
  if (mark === '"' && followsGap(text, index) && precedesWord(text, index)) return -1;
  if ((mark === "'" || mark === '’') && !endsWord(text, index)) return -1;
  return open.findLastIndex((opening) => (CLOSING[opening.mark] ?? opening.mark).includes(mark));
}

function opens(mark: string, text: string, index: number): boolean {
  if (mark === '"') return precedesWord(text, index) && !/\d/.test(text[index - 1] ?? '');
  if (mark === "'") return precedesWord(text, index) && !/[a-z0-9]/i.test(text[index - 1] ?? '');
  return CLOSING[mark] !== undefined;
}

function followsGap(text: string, index: number): boolean {
  return /[\s([{（【]/.test(text[index - 1] ?? ' ');
}

function precedesWord(text: string, index: number): boolean {
  return /\S/.test(text[index + 1] ?? ' ');
}

function endsWord(text: string, index: number): boolean {
  return /\S/.test(text[index - 1] ?? ' ') && !/[a-z0-9]/i.test(text[index + 1] ?? ' ');
}
