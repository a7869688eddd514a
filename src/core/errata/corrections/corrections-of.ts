import type { Erratum } from '../../erratum.ts';
import type { ParsedReport, QuotePlace, Replaced } from '../../report/parsed-report.ts';
import { fold } from '../../text/fold.ts';
import { isStockPhrase } from '../../text/stock-phrase.ts';
import { symbolsOf } from '../../text/symbols.ts';
import { betweenQuotes, isCode } from './between-quotes.ts';
import { inFields } from './in-fields.ts';
import { bySed, inLines } from './in-lines.ts';

const MAX_ERRATA = 20;
const MAX_PAIRS = 40;
const MAX_QUOTES = 64;
const MAX_LENGTH = 500;

/** Words of a report that are an erratum, and where they stand among its passages; null for an answer of a form. */
export interface SaidErratum extends Erratum {
  readonly at: QuotePlace | null;
}

/**
 * What a report wants corrected: "A should be B" in every spelling, quoted or not, struck words and diffs. Words without
 * quotation marks count only if they are alike, as a slip and its correction are. In reading order, those of forms last.
 * Linear in the report.
 */
export function correctionsOf(report: ParsedReport): SaidErratum[] {
  const pairs = [
    ...report.replaced,
    ...betweenQuotes(report),
    ...bySed(report),
    ...inLines(report),
    ...inFields(report),
  ];
  const key = ({ error, correction, at }: Replaced) => fold(`${at?.passage} ${at?.start}\n${error}\n${correction}`);
  const said = new Map(pairs.filter(isSaid).map((one) => [key(one), one]));
  const proposed = [...said.values()].slice(0, MAX_PAIRS);
  const sentences = report.quotes
    .slice(0, MAX_QUOTES)
    .filter((quote) => !isCode(quote) && !proposed.some(({ correction }) => correction === quote.text))
    .map(({ text }) => text);
  return proposed
    .filter((one) => !proposed.some((other) => holds(one, other)))
    .toSorted((a, b) => byPlace(a.at, b.at))
    .slice(0, MAX_ERRATA)
    .map((one) => bounded({ ...one, within: sentenceAround(one.error, sentences) }));
}

/** Words that a report quotes, the longest first: all that is known of what it finds wrong if it proposes nothing. */
export function quotationsOf({ quotes }: ParsedReport): SaidErratum[] {
  return quotes
    .slice(0, MAX_QUOTES)
    .filter(({ folded }) => !isStockPhrase(folded))
    .toSorted((a, b) => b.text.length - a.text.length)
    .map(({ text, at }) => bounded({ error: text, correction: null, within: null, at }));
}

function isSaid({ error, correction }: Replaced): boolean {
  return error !== correction && symbolsOf(fold(error)).symbols.length > 0 && correction.trim() !== '';
}

function bounded({ error, correction, within, at }: SaidErratum): SaidErratum {
  const cut = (text: string) => text.slice(0, MAX_LENGTH).toWellFormed().trim();
  return { error: cut(error), correction: correction && cut(correction), within: within && cut(within), at };
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

/** In reading order; null comes last. */
export function byPlace(one: QuotePlace | null, other: QuotePlace | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.passage - other.passage || one.start - other.start;
}
