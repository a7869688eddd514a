import type { Edition } from '../../publication/edition.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import { saysOldCopy } from './old-copy.ts';
import type { Known, Said } from './said.ts';
import { spokenDays } from './spoken-days.ts';
import { spokenPrintings } from './spoken-printings.ts';
import { spokenVersions } from './spoken-versions.ts';
import { timesOfCopy } from './time-of-copy.ts';

/** Which copy a reader has, as far as the report tells. */
export interface NamedCopy {
  /** The edition that it names, if exactly one. */
  readonly edition: Edition | null;
  /** The reader's words for an edition that the catalogue lacks. Null if there is none, or no words for it. */
  readonly lacking: string | null;
  /** The edition that is nearest to it. */
  readonly near: Edition | null;
  /** The copy is of an edition that the catalogue lacks. */
  readonly isUnknown: boolean;
}

/** Ways of naming an edition. What an earlier one finds, a later one doesn't change. */
const WAYS = [spokenPrintings, spokenVersions, spokenTimes];

/** A day on the copy tells more than the month in which it was downloaded. */
function spokenTimes(report: ParsedReport, known: Known): Said[] {
  const days = spokenDays(report, known);
  return days.length > 0 ? days : timesOfCopy(report, known);
}

/** Reads which edition a report names: by version, printing, date, file name, or the time when the reader got the copy. */
export function namedCopy(report: ParsedReport, known: Known): NamedCopy {
  const isLiving = known.all.every(({ version }) => version === '');
  let missing: Said | null = null;
  for (const way of isLiving ? [] : WAYS) {
    const said = way(report, known);
    const [edition, ...others] = new Set(said.flatMap((one) => one.edition ?? []));
    if (edition && others.length === 0) return { edition, lacking: null, near: null, isUnknown: false };
    if (edition) return { edition: null, lacking: null, near: null, isUnknown: false };
    missing ??= said[0] ?? null;
  }
  if (missing) return { edition: null, lacking: missing.words || null, near: missing.near(), isUnknown: true };
  return { edition: null, lacking: null, near: null, isUnknown: saysOldCopy(report, known.editions) };
}
