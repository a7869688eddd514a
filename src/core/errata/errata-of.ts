import { isAlike } from '../report/alike-words.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { fold } from '../text/fold.ts';
import { matchesOf } from '../text/matches-of.ts';
import { isStockPhrase } from '../text/stock-phrase.ts';
import { symbolsOf } from '../text/symbols.ts';
import { findCue, type Order, orderOf } from './correction-cues.ts';
import type { Erratum } from './errata.ts';

const MAX_ERRATA = 5;
const MAX_PAIRS = 40;
const MAX_QUOTES = 64;
const MAX_LINES = 400;
const MAX_BETWEEN = 60;
const MAX_CLAUSE = 120;
const MAX_LENGTH = 500;

/**
 * What a report wants corrected: "A should be B" in every spelling, quoted or not, struck words and diffs. If it
 * proposes nothing, the longest words that it quotes. Words without quotation marks count only if they are alike, as a
 * slip and its correction are. Linear in the report.
 */
export function errataOf(report: ParsedReport): Erratum[] {
  const pairs = [
    ...report.replaced,
    ...betweenQuotes(report),
    ...bySed(report),
    ...inLines(report),
    ...inFields(report),
  ];
  const said = new Map(pairs.filter(isSaid).map((one) => [fold(`${one.error}\n${one.correction}`), one]));
  const proposed = [...said.values()].slice(0, MAX_PAIRS);
  const sentences = report.quotes
    .slice(0, MAX_QUOTES)
    .filter((quote) => !isCode(quote) && !proposed.some(({ correction }) => correction === quote.text))
    .map(({ text }) => text);
  const found = proposed.filter((one) => !proposed.some((other) => holds(one, other))).slice(0, MAX_ERRATA);
  if (found.length > 0) return found.map((one) => bounded({ ...one, within: sentenceAround(one.error, sentences) }));
  const [longest] = report.quotes
    .slice(0, MAX_QUOTES)
    .filter(({ folded }) => !isStockPhrase(folded))
    .toSorted((a, b) => b.text.length - a.text.length);
  return longest ? [bounded({ error: longest.text, correction: null, within: null })] : [];
}

type Pair = ParsedReport['replaced'][number];

function isSaid({ error, correction }: Pair): boolean {
  return error !== correction && symbolsOf(fold(error)).symbols.length > 0 && correction.trim() !== '';
}

function bounded({ error, correction, within }: Erratum): Erratum {
  const cut = (text: string) => text.slice(0, MAX_LENGTH).toWellFormed().trim();
  return { error: cut(error), correction: correction && cut(correction), within: within && cut(within) };
}

/** Whether a pair says the same as a shorter one: the sentences in which the words stand, wrong and right. */
function holds(long: Pair, short: Pair): boolean {
  return (
    long.error.length > short.error.length &&
    long.error.includes(short.error) &&
    long.correction.includes(short.correction)
  );
}

/** The longest quotation that holds the error and more. */
function sentenceAround(error: string, quotes: readonly string[]): string | null {
  const around = quotes.filter((text) => text.length > error.length && fold(text).includes(fold(error)));
  return around.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

function ordered(order: Order, first: string, second: string): Pair {
  return order === 'error first' ? { error: first, correction: second } : { error: second, correction: first };
}

/** Neighbouring quotations with a cue between them. Each is in one pair, and those that stand closest come first. */
function betweenQuotes({ quotes, passages }: ParsedReport): Pair[] {
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
    const before = text.slice(Math.max(0, first.start - MAX_BETWEEN), first.start);
    const between = text.slice(first.end, second.start);
    const order = orderOf(
      unquoted(before),
      unquoted(between),
      unquoted(text.slice(second.end, second.end + MAX_BETWEEN)),
    );
    return order === null ? [] : [{ index, between, pair: ordered(order, first.quote.text, second.quote.text) }];
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
function isCode({ form, at }: ParsedReport['quotes'][number]): boolean {
  return form === 'code' && at.start === at.end;
}

/** Without the quotation marks, which stand outside of the quotation. */
function unquoted(text: string): string {
  return text.replaceAll(/["“”「」『』«»`]|<<|>>|'(?!t\b|d\b)/gu, ' ');
}

/** "s/teh/the/" */
function bySed({ passages }: ParsedReport): Pair[] {
  return passages.flatMap(({ text }) =>
    matchesOf(text, /(?<![\w/])s\/([^/\n]{1,100})\/([^/\n]{1,100})\/(?!\w{2})/gu, MAX_ERRATA).map(
      ([, error = '', correction = '']) => ({ error, correction }),
    ),
  );
}

/** Alike words around a cue: as many before it as its clause has behind it. */
function inLines({ passages }: ParsedReport): Pair[] {
  return linesOf(passages).flatMap((line) => {
    const found = findCue(fold(line));
    if (found === null) return [];
    const behind = clausesOf(line.slice(found.end, found.end + MAX_CLAUSE))[0] ?? '';
    const before = clausesOf(line.slice(Math.max(0, found.start - MAX_CLAUSE), found.start)).at(-1) ?? '';
    const { starts } = symbolsOf(fold(before));
    const second = behind.replace(PARTICLE, '').trim();
    const start = starts[starts.length - symbolsOf(fold(second)).symbols.length];
    const first = before.slice(start ?? before.length).trim();
    return isAlike(first, second) ? [ordered(found.order, first, second)] : [];
  });
}

function linesOf(passages: ParsedReport['passages']): string[] {
  return passages.flatMap(({ text }) => text.split('\n')).slice(0, MAX_LINES);
}

/** What readers add after the right words. */
const PARTICLE = /(?:吧|吗|呢|才对|比较好|更好|更准确|here|instead|please|I think)\s*$/u;

function clausesOf(text: string): string[] {
  return text
    .split(/[:：,，;；。!?！？()（）“”「」『』"`]|\.(?:\s|$)|(?<!\p{L})'|'(?!\p{L})/u)
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

/** Two fields of a form, or two lines with a label, of which the second has the right words: "原文：…", "应改为：…". */
function inFields({ answers, passages }: ParsedReport): Pair[] {
  const labelled = linesOf(passages).flatMap((line) => {
    const [, field, text] = /^([^:：]{1,30})[:：](.+)$/u.exec(line) ?? [];
    return field && text ? [{ field, text }] : [];
  });
  const fields = [...answers.slice(0, MAX_QUOTES), ...labelled];
  return fields.slice(1).flatMap(({ field, text }, index) => {
    const first = fields[index]!.text;
    return orderOf('', fold(field), '') === 'error first' &&
      text.length + first.length <= MAX_LENGTH &&
      isAlike(first, text)
      ? [{ error: first.trim(), correction: text.trim() }]
      : [];
  });
}
