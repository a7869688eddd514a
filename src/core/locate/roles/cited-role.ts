import type { ParsedReport } from '../../report/parsed-report.ts';
import type { Evidence, Role } from '../evidence.ts';
import { isInside } from './range.ts';

/**
 * The role of a place inside quotation marks with a sentence around it; null if it stands elsewhere. It is what the publication
 * says, not what the reader points at. But "“式（6.3）代表…”是否说反了": a sentence about a formula stands near it, which tells
 * the chapter if nothing else does.
 */
export function citedRole(one: Evidence, near: readonly Evidence[], report: ParsedReport): Role | null {
  const { at, features } = one;
  const { quotes, passages } = report;
  const quote =
    at && quotes.find((other) => other.form !== 'block' && other.at.passage === at.passage && isInside(at, other.at));
  if (!quote || (quote.at.start === at.start && quote.at.end === at.end)) return null;
  const rest = [...(passages[at.passage]?.folded.slice(quote.at.start, quote.at.end) ?? '')];
  for (const { at: other, kind } of near) {
    if (!other || kind === 'quote' || !isInside(other, quote.at)) continue;
    rest.fill(' ', other.start - quote.at.start, other.end - quote.at.start);
  }
  if (!isSentence(rest.join(''))) return null;
  return features.thing === 1 && at.start === quote.at.start ? 'aside' : 'other';
}

function isSentence(words: string): boolean {
  return (words.match(/\p{Script=Han}/gu)?.length ?? 0) >= 5 || (words.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;
}
