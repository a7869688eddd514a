import type { Erratum } from '../erratum.ts';
import type { ParsedReport, Replaced } from '../report/parsed-report.ts';
import { fold } from '../text/fold.ts';
import { isStockPhrase } from '../text/stock-phrase.ts';
import { symbolsOf } from '../text/symbols.ts';
import { betweenQuotes, isCode } from './corrections/between-quotes.ts';
import { inFields } from './corrections/in-fields.ts';
import { bySed, inLines } from './corrections/in-lines.ts';

const MAX_ERRATA = 5;
const MAX_PAIRS = 40;
const MAX_QUOTES = 64;
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

function isSaid({ error, correction }: Replaced): boolean {
  return error !== correction && symbolsOf(fold(error)).symbols.length > 0 && correction.trim() !== '';
}

function bounded({ error, correction, within }: Erratum): Erratum {
  const cut = (text: string) => text.slice(0, MAX_LENGTH).toWellFormed().trim();
  return { error: cut(error), correction: correction && cut(correction), within: within && cut(within) };
}

/** Whether a pair says the same as a shorter one: the sentences in which the words stand, wrong and right. */
function holds(long: Replaced, short: Replaced): boolean {
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
