import type { Mark } from './marks.ts';
import type { RecordKey, RecordQuery } from './record-query.ts';
import type { SubjectRecord } from './subject-record.ts';

/** A record as it is kept: when it was made, and who may see it. */
export interface KeptRecord extends SubjectRecord {
  readonly isPrivate: boolean;
  /** ISO 8601. */
  readonly lookedAt: string;
}

/** `owner/name`, in lower case. */
export type RepositoryName = string;

/** A repository with records. */
export interface RecordedRepository {
  readonly repository: RepositoryName;
  /** As GitHub spells it. */
  readonly displayName: string;
  readonly publication: string;
  readonly isPrivate: boolean;
  /** What its chapter labels begin with. */
  readonly labelPrefix: string;
  /** The label for what could not be placed. */
  readonly unsureLabel: string;
}

export interface CountedRepository extends RecordedRepository {
  readonly open: number;
  /** Open, and waiting for a person. */
  readonly unsure: number;
  /** ISO 8601. */
  readonly lookedAt: string;
}

/** The open subjects of a repository. */
export interface OpenCounts {
  readonly all: number;
  readonly marked: Readonly<Record<Mark, number>>;
  readonly heat: readonly HeatCell[];
}

/** How many open subjects bear this chapter label and were reported against this edition. */
export interface HeatCell {
  /** A chapter label; null for subjects without one. */
  readonly label: string | null;
  readonly edition: string;
  readonly open: number;
  /** Where the first of them stands in the contents. */
  readonly place: number;
}

/** How the App did with the subjects that were filed in one month. */
export interface MonthOfRecords {
  /** "2026-11" */
  readonly month: string;
  readonly subjects: number;
  /** Subjects that evidence placed in a chapter. */
  readonly placed: number;
  /** Of those, the ones whose chapter people corrected. */
  readonly corrected: number;
}

/** A page of records. */
export interface RecordPage {
  readonly records: readonly KeptRecord[];
  /** Its last record, if more come behind it. */
  readonly next: RecordKey | null;
}

/** Reads what is kept. */
export interface RecordReader {
  /** Those with most open subjects first. */
  repositories(): Promise<readonly CountedRepository[]>;
  /** Null if it has no records. */
  repository(name: RepositoryName): Promise<RecordedRepository | null>;
  open(repository: RepositoryName): Promise<OpenCounts>;
  /** By the month of the report, oldest first, from this month ("2026-11") on. Months without reports are left out. */
  months(repository: RepositoryName, from: string): Promise<readonly MonthOfRecords[]>;
  list(repository: RepositoryName, query: RecordQuery): Promise<RecordPage>;
  /** Open subjects that quote words of the newest text. */
  standing(repository: RepositoryName): AsyncIterable<SubjectRecord>;
  /** All records of a repository, by kind and number. */
  all(repository: RepositoryName): AsyncIterable<SubjectRecord>;
}
