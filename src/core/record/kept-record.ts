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
  readonly subjects: number;
  readonly open: number;
  readonly unsure: number;
  /** ISO 8601. */
  readonly lookedAt: string;
}

/** How many subjects of a repository bear this chapter label and were reported against this edition. */
export interface HeatCell {
  /** A chapter label; null for subjects without one. */
  readonly label: string | null;
  readonly edition: string;
  readonly open: number;
  readonly closed: number;
}

/** How the bot did with the subjects that were filed in one month. */
export interface MonthOfCorrections {
  /** "2026-11" */
  readonly month: string;
  readonly subjects: number;
  /** Subjects that evidence placed in a chapter. */
  readonly placed: number;
  /** Of those, the ones that a person put right. */
  readonly corrected: number;
}

/** Reads what is kept. */
export interface RecordReader {
  /** Those with most subjects first. */
  repositories(): Promise<readonly RecordedRepository[]>;
  heat(repository: RepositoryName): Promise<readonly HeatCell[]>;
  /** Open subjects under the label for what could not be placed, newest first. */
  unsure(repository: RepositoryName, limit: number): Promise<readonly KeptRecord[]>;
  /** Those looked at last first. */
  recent(repository: RepositoryName, limit: number): Promise<readonly KeptRecord[]>;
  /** Open subjects that quote words of the newest text. */
  standing(repository: RepositoryName): Promise<readonly SubjectRecord[]>;
  /** By the month of the report, oldest first, the last 24. */
  corrections(repository: RepositoryName): Promise<readonly MonthOfCorrections[]>;
  /** All records of a repository, by kind and number. */
  all(repository: RepositoryName): AsyncIterable<SubjectRecord>;
}
