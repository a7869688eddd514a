import type { Evidence } from '../locate/evidence.ts';
import { headsOf } from '../locate/roles/heads.ts';
import type { ParsedReport, QuotePlace } from '../report/parsed-report.ts';
import { statementsOf } from '../report/statements.ts';
import type { Location } from '../triage-result.ts';
import { byPlace, type SaidErratum } from './corrections/corrections-of.ts';

/** A location of a report, with the evidence for it. */
export interface DecidedPlace {
  readonly location: Location;
  readonly evidence: readonly Evidence[];
}

/** Where an erratum belongs, and the statement that told so. Null if none did. */
export interface ErratumPlace {
  readonly locations: readonly Location[];
  readonly statement: number | null;
}

interface Sign {
  readonly location: Location;
  readonly kind: Evidence['kind'];
  readonly at: QuotePlace;
}

/**
 * The locations of each erratum: those that its statement names, otherwise those of the heading or lead-in above it,
 * otherwise those that a form's answer names or the only one of the report. None if the report has several and nothing
 * tells which.
 */
export function locationsFor(
  errata: readonly SaidErratum[],
  report: ParsedReport,
  decided: readonly DecidedPlace[],
): ErratumPlace[] {
  const heads = headsOf(
    decided.flatMap(({ evidence }) => evidence),
    report,
  );
  const statements = statementsOf(report, heads);
  const signs = decided.flatMap(({ location, evidence }) =>
    evidence.flatMap(({ kind, at }) => (at ? [{ location, kind, at }] : [])),
  );
  const signsOf = Map.groupBy(signs, ({ at }) => statements.of(at));
  const said = errata.filter((one) => one.at !== null) as Placed[];
  const own = new Map(
    [...Map.groupBy(said, ({ at }) => statements.of(at))].flatMap(([statement, here]) => [
      ...signsBeside(here, signsOf.get(statement) ?? []),
    ]),
  );
  const general = decided.filter(({ evidence }) => evidence.some(({ at }) => at === null));
  const whole = general.length > 0 || decided.length > 1 ? general : decided;
  return errata.map((erratum) => {
    const statement = erratum.at && statements.of(erratum.at);
    const above = statement === null ? [] : (statements.all[statement]?.above ?? []);
    const told = [own.get(erratum), ...above.toReversed().map((one) => signsOf.get(one))].find(
      (found) => found && found.length > 0,
    );
    return told
      ? { locations: [...new Set(told.map(({ location }) => location))], statement }
      : { locations: whole.map(({ location }) => location), statement: null };
  });
}

type Placed = SaidErratum & { readonly at: QuotePlace };

/**
 * In one statement: the place where the words themselves were found; otherwise the places named since the erratum before,
 * or with it. If the statement begins with an erratum, its places follow what they belong to.
 */
function signsBeside(errata: readonly Placed[], signs: readonly Sign[]): Map<SaidErratum, readonly Sign[]> {
  const places = signs.filter(({ at }) => !errata.some((one) => overlap(at, one.at)));
  const inOrder = [...errata, ...places].toSorted((a, b) => byPlace(a.at, b.at));
  const isFirst = inOrder[0] !== undefined && 'error' in inOrder[0];
  const beside = new Map<SaidErratum, readonly Sign[]>();
  let named: Sign[] = [];
  let isTaken = false;
  for (const one of isFirst ? inOrder.toReversed() : inOrder) {
    if ('error' in one) {
      const found = signs.filter(({ kind, at }) => kind === 'quote' && overlap(at, one.at));
      beside.set(one, found.length > 0 ? found : named);
    } else named = isTaken ? [one] : [...named, one];
    isTaken = 'error' in one;
  }
  return beside;
}

function overlap(one: QuotePlace, other: QuotePlace): boolean {
  return one.passage === other.passage && one.start < other.end && other.start < one.end;
}
