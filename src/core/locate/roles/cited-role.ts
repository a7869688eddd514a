import type { ParsedReport } from '../../report/parsed-report.ts';
import type { Evidence, Role } from '../evidence.ts';
import { isInside } from './range.ts';

/**
 * The role of a place inside quotation marks that hold more than the place; null if it is elsewhere. It is what the
 * publication says, not what the reader points at. But "“式（6.3）代表…”是否说反了": a sentence about a formula is near it, which
 * decides the chapter if there is no other evidence.
 */
export function citedRole({ at, features }: Evidence, { quotes }: ParsedReport): Role | null {
  const quote =
    at && quotes.find((other) => other.form !== 'block' && other.at.passage === at.passage && isInside(at, other.at));
  if (!quote || (quote.at.start === at.start && quote.at.end === at.end)) return null;
  return features.thing === 1 && at.start === quote.at.start ? 'aside' : 'other';
}
