import type { Catalogue } from '../publication/catalogue.ts';
import type { Edition } from '../publication/edition.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Report } from '../report/report.ts';
import { namedCopy } from './copies/named-copy.ts';
import { type Model, shippedModel } from './model.ts';

/** The catalogue as one report sees it: what existed when it was filed, and which edition its words are about. */
export interface Reading {
  readonly catalogue: Catalogue;
  /** Editions that existed on the report's day, oldest first; never empty. */
  readonly editions: readonly Edition[];
  /** The newest edition of today: its chapters carry the labels. */
  readonly now: Edition;
  /**
   * The edition that the report names, if exactly one; otherwise the nearest to one that the catalogue lacks, or the
   * newest. Its numbers and pages are meant.
   */
  readonly inForce: Edition;
  /** Version of the edition that the report names, if exactly one. */
  readonly named: string | null;
  /** The reader's words for an edition that the catalogue lacks. */
  readonly lacking: string | null;
  /** The reader has an edition that the catalogue lacks, so its numbers and pages may be others. */
  readonly isUnknownEdition: boolean;
  /** Nothing tells which edition is near to it. */
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
  const { edition: named, lacking, near, isUnknown } = namedCopy(report, { editions, all: catalogue.editions, day });
  return {
    catalogue,
    editions,
    now,
    inForce: named ?? near ?? then,
    named: named?.version ?? null,
    lacking,
    isUnknownEdition: isUnknown,
    isUnknownCopy: isUnknown && near === null,
    model,
  };
}
