import type { ParsedReport, Quote, QuotePlace, Replaced } from '../../report/parsed-report.ts';
import { beginsWithCue, inOrder, orderOf } from './correction-cues.ts';

const MAX_QUOTES = 64;
const MAX_BETWEEN = 60;

/**
 * Neighbouring quotations with a cue between them; from one item of a list to the next, the cue begins the item. Each is in one
 * pair, and those that stand closest come first.
 */
export function betweenQuotes({ quotes, passages }: ParsedReport): Replaced[] {
  const text = passages.map(({ folded }) => folded).join('\n');
  const offsets = passages.map(() => 0);
  for (let index = 1; index < offsets.length; index++)
    offsets[index] = offsets[index - 1]! + passages[index - 1]!.folded.length + 1;
  const placed = quotes.slice(0, MAX_QUOTES).map((quote) => {
    const [start, end] = [quote.at.start, quote.at.end].map((at) => offsets[quote.at.passage]! + at);
    return { quote, start: start!, end: end! };
  });
  const neighbours = placed.slice(1).flatMap((second, index) => {
    const first = placed[index]!;
    if (second.start - first.end > MAX_BETWEEN || isCode(first.quote) !== isCode(second.quote)) return [];
    const isNext =
      passages[second.quote.at.passage]?.place === 'item' && second.quote.at.passage > first.quote.at.passage;
    const before = text.slice(Math.max(0, first.start - MAX_BETWEEN), first.start);
    const between = text.slice(first.end, second.start);
    if (isNext && !beginsWithCue(between.slice(between.lastIndexOf('\n') + 1))) return [];
    const behind = text.slice(second.end, second.end + MAX_BETWEEN);
    const order = orderOf(unquoted(before), unquoted(between), unquoted(behind));
    if (order === null) return [];
    const at = around(first.quote.at, second.quote.at);
    return [{ index, between, pair: { ...inOrder(order, first.quote.text, second.quote.text), at } }];
  });
  const used = new Set<number>();
  return neighbours
    .toSorted((a, b) => a.between.length - b.between.length)
    .filter(({ index }) => {
      const isFree = !used.has(index) && !used.has(index + 1);
      if (isFree) used.add(index).add(index + 1);
      return isFree;
    })
    .map(({ pair }) => pair);
}

/** A block of code, which is no wording for words of a sentence. */
export function isCode({ form, at }: Quote): boolean {
  return form === 'code' && at.start === at.end;
}

/** Without the quotation marks, which stand outside of the quotation. */
function unquoted(text: string): string {
  return text.replaceAll(/["“”「」『』«»`]|<<|>>|'(?!t\b|d\b)/gu, ' ');
}

function around(first: QuotePlace, second: QuotePlace): QuotePlace {
  return first.passage === second.passage ? { ...first, end: second.end } : first;
}
