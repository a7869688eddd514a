import { isQuotable } from '../report/is-quotable.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import { fold } from '../text/fold.ts';
import type { PlacedErratum } from '../triage-result.ts';
import { byPlace, correctionsOf, quotationsOf, type SaidErratum } from './corrections/corrections-of.ts';
import { type DecidedPlace, type ErratumPlace, locationsFor } from './locations-for.ts';

const MAX_QUOTATIONS = 20;

/**
 * What a report says is wrong, in the order of its words, each with the locations of its own statement. If it proposes
 * no correction: the longest words that it quotes; if it quotes words of several places, the longest of each.
 */
export function errataOf(report: ParsedReport, decided: readonly DecidedPlace[] = []): PlacedErratum[] {
  const corrections = correctionsOf(report);
  const said = corrections.length > 0 ? corrections : quotationsOf(report);
  const placed = locationsFor(said, report, decided).map((place, index) => ({ ...said[index]!, ...place }));
  const chosen = corrections.length > 0 ? distinct(placed) : longestOfEach(placed);
  return chosen.map(({ error, correction, within, locations }) => ({ error, correction, within, locations }));
}

type Found = SaidErratum & ErratumPlace;

/** The same words for the same place once, and for no place only if they are said of none. */
function distinct(found: readonly Found[]): Found[] {
  const words = ({ error, correction }: Found) => fold(`${error}\n${correction}`);
  const placed = new Set(found.filter(({ statement }) => statement !== null).map(words));
  const kept = found.filter((one) => one.statement !== null || !placed.has(words(one)));
  return [...new Map(kept.map((one) => [`${words(one)}\n${placeOf(one)}`, one])).values()];
}

/** The first of each place that a statement names; with fewer than two such places the first. They come longest first. */
function longestOfEach(found: readonly Found[]): Found[] {
  const sentences = found.filter(({ error, statement }) => statement !== null && isQuotable(error));
  const longest = new Map(sentences.toReversed().map((one) => [placeOf(one), one]));
  if (longest.size < 2) return found.slice(0, 1);
  return [...longest.values()].toSorted((a, b) => byPlace(a.at, b.at)).slice(0, MAX_QUOTATIONS);
}

function placeOf({ locations }: Found): string {
  return locations.map(({ number, title }) => `${number} ${title}`).join('\n');
}
