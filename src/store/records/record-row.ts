import { visibleText } from '../../core/markdown/visible-text.ts';
import { MARKS, type Mark, marksOf } from '../../core/record/marks.ts';
import type { MadeRecord, SubjectRecord } from '../../core/record/subject-record.ts';
import type { Subject } from '../../core/subject.ts';
import { fold } from '../../core/text/fold.ts';
import type { PassagePrint } from './passage-print.ts';

const MAX_TITLE = 200;

/** Data stored beside a record. */
export interface RecordContext {
  readonly installationId: number;
  /** Also true if unknown. */
  readonly isPrivate: boolean;
  /** Milliseconds since 1970: time of the look. */
  readonly lookedAt: number;
  /** Milliseconds since 1970: age of the information. An older record never replaces a newer one. */
  readonly knownAt: number;
}

/** Column types of a repository row, in the order of writing. */
export const REPOSITORY_COLUMNS: Readonly<Record<keyof ReturnType<typeof repositoryRow>, string>> = {
  repository: 'text',
  installation_id: 'bigint',
  display_name: 'text',
  publication: 'text',
  label_prefix: 'text',
  unsure_label: 'text',
  is_private: 'boolean',
};

/** Column types of a record row. */
export const RECORD_COLUMNS: Readonly<Record<keyof ReturnType<typeof recordRow>, string>> = {
  repository: 'text',
  kind: 'text',
  number: 'int',
  is_open: 'boolean',
  marks: 'int',
  labels: 'text[]',
  place: 'int',
  edition: 'text',
  words: 'text',
  passages: 'text[]',
  month: 'int',
  filed_at: 'timestamptz',
  looked_at: 'timestamptz',
  kept_at: 'timestamptz',
  content: 'text',
};

/** The repository row of a record. */
export function repositoryRow(record: SubjectRecord, { installationId, isPrivate }: RecordContext) {
  const { subject, publication, labelPrefix, unsureLabel } = record;
  return {
    repository: subjectRow(subject).repository,
    installation_id: installationId,
    display_name: `${subject.owner}/${subject.repo}`,
    publication,
    label_prefix: labelPrefix,
    unsure_label: unsureLabel,
    is_private: isPrivate,
  };
}

/** A record as a row: columns for filtering, counting, sorting and comparing, and the record as JSON. Of passages only `print`. */
export function recordRow(
  { passages, ...record }: MadeRecord,
  { lookedAt, knownAt }: Pick<RecordContext, 'lookedAt' | 'knownAt'>,
  print: PassagePrint | null,
) {
  return {
    ...subjectRow(record.subject),
    is_open: record.state === 'open',
    marks: bitsOf(marksOf(record)),
    labels: record.labels,
    place: placeKey(record),
    edition: record.edition,
    words: fold(visibleText(record.title, MAX_TITLE)),
    passages: print ? passages.map(print) : [],
    month: monthNumber(record.createdAt ?? ''),
    filed_at: filedKey(record),
    looked_at: new Date(lookedAt).toISOString(),
    kept_at: new Date(knownAt).toISOString(),
    content: JSON.stringify(record),
  };
}

/** One bit for each mark. */
export function bitsOf(marks: readonly Mark[]): number {
  return marks.reduce((bits, mark) => bits | (1 << MARKS.indexOf(mark)), 0);
}

/** "2026-11" or a day in it as 202611. 0 for what is no date. */
export function monthNumber(date: string): number {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  return Number(`${year ?? 0}${month ?? ''}`);
}

/** What has no place in the contents comes last. */
function placeKey({ place }: Pick<SubjectRecord, 'place'>): number {
  return place ?? 2 ** 31 - 1;
}

/** What was filed at an unknown time counts as the oldest. */
function filedKey({ createdAt }: Pick<SubjectRecord, 'createdAt'>): string {
  return createdAt ?? '-infinity';
}

/** The key of a subject's row. */
export function subjectRow({ owner, repo, kind, number }: Subject) {
  return { repository: `${owner}/${repo}`.toLowerCase(), kind, number };
}
