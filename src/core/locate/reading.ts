import type { Catalogue } from '../publication/catalogue.ts';
import type { Edition } from '../publication/edition.ts';
import { versionKey } from '../publication/sources/version-key.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Report } from '../report/report.ts';
import { type Model, shippedModel } from './model.ts';
import { editionAround, editionOfDay, namedDays, saysOldCopy } from './named-dates.ts';
import { namedVersions } from './named-versions.ts';

/** The catalogue as one report sees it: what existed when it was filed, and which edition its words are about. */
export interface Reading {
  readonly catalogue: Catalogue;
  /** Editions that existed on the report's day, oldest first; never empty. */
  readonly editions: readonly Edition[];
  /** The newest edition of today: its chapters carry the labels. */
  readonly now: Edition;
  /**
   * The edition that the report names, if exactly one; otherwise that of the day which the reader's copy bears, or the
   * newest. Its numbers and pages are meant.
   */
  readonly inForce: Edition;
  /** Version of the edition that the report names, if exactly one. */
  readonly named: string | null;
  /** The reader has an edition that the catalogue lacks, so its numbers and pages may be others. */
  readonly isUnknownEdition: boolean;
  /** Of such an edition not even the day is known. */
  readonly isUnknownCopy: boolean;
  readonly model: Model;
}

/** Reads the catalogue as of the report's day. A report older than every edition is read by the first. */
export function readingOf(
  catalogue: Catalogue,
  report: ParsedReport,
  { createdAt, live }: Pick<Report, 'createdAt' | 'live'>,
  model: Model = shippedModel,
): Reading {
  const day = createdAt?.slice(0, 10) ?? null;
  const existing = catalogue.editions.filter(({ date }) => day === null || date === null || date <= day);
  const [first] = catalogue.editions;
  const editions = existing.length > 0 ? existing : first ? [first] : [];
  const then = editions.at(-1);
  const now = live ? catalogue.editions.at(-1) : then;
  if (!then || !now) throw new Error('a catalogue holds at least one edition');
  const named = namedEdition(report, editions);
  const copy = named ? undefined : namedDays(report)[0];
  const around = copy && editionAround(editions, copy);
  const isUnknownCopy = !named && copy === undefined && saysOldCopy(report, editions);
  const isUnknownEdition = !named && (copy !== undefined || isUnknownCopy);
  const inForce = named ?? around ?? then;
  return { catalogue, editions, now, inForce, named: named?.version ?? null, isUnknownEdition, isUnknownCopy, model };
}

/** The edition that a report names, if exactly one: by its version or by its day. */
function namedEdition(report: ParsedReport, editions: readonly Edition[]): Edition | undefined {
  const versions = namedVersions(report, editions);
  const [version] = versions;
  if (versions.length === 1) return editions.find((edition) => versionKey(edition.version) === version);
  if (versions.length > 1) return undefined;
  const ofDays = new Set(namedDays(report).flatMap((day) => editionOfDay(editions, day) ?? []));
  return ofDays.size === 1 ? [...ofDays][0] : undefined;
}
