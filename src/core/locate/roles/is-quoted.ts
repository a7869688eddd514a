import type { ParsedReport, QuotePlace } from '../../report/parsed-report.ts';
import type { Evidence } from '../evidence.ts';
import { isInside, type Range } from './range.ts';

/**
 * Words that also are in a sentence which the reader quotes are the publication's, even if they are a title as well.
 */
export function isQuotedElsewhere({ kind, text }: Evidence, { quotes }: ParsedReport): boolean {
  return (
    kind === 'title' && quotes.some((quote) => quote.text.length > text.length * 2 + 8 && quote.text.includes(text))
  );
}

/**
 * A title in quotation marks is wording beside one without them, or behind the page on which it stands: 'Holding Ground:
 * "clouds" is misspelt', 'pages 172 to 180 have "Linocuts" at the top'.
 */
export function isQuotedWord(
  { kind, at }: Evidence,
  near: readonly Evidence[],
  { quotes, passages }: ParsedReport,
): boolean {
  const isQuoted = (place: QuotePlace) =>
    quotes.some((quote) => quote.form === 'marks' && quote.at.passage === place.passage && isInside(place, quote.at));
  if (kind !== 'title' || !at || !isQuoted(at)) return false;
  const { folded = '' } = passages[at.passage] ?? {};
  const line = folded.lastIndexOf('\n', at.start);
  return near.some((other) => {
    if (!other.at || other.role !== 'about') return false;
    if (other.kind === 'page') return other.at.start > line && other.at.start < at.start && !isCalledPart(folded, at);
    return other.kind === kind && other.strength >= PLAIN_TITLE && !isQuoted(other.at);
  });
}

const PLAIN_TITLE = 0.6;

/** 'in the section "Inks"', '“模型训练”那一节'. */
function isCalledPart(folded: string, { start, end }: Range): boolean {
  return (
    PART_BEFORE.test(folded.slice(Math.max(0, start - 16), start)) || PART_BEHIND.test(folded.slice(end, end + 12))
  );
}

const PART_BEFORE = /(?:(?<!\p{L})(?:sections?|chapters?|under|titled|called|in)|[章节篇])\s?["'“「『]$/u;
const PART_BEHIND = /^["'”」』]\s?(?:sections?|chapters?|(?:的|里的)?[那这该]?一?[章节篇])/u;
