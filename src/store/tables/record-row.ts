import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { Subject } from '../../core/subject.ts';

/** What a record is kept with. */
export interface RecordContext {
  readonly installationId: number;
  /** True also where nobody knows. */
  readonly isPrivate: boolean;
  /** Milliseconds since 1970: when the subject was looked at. */
  readonly lookedAt: number;
  /** Milliseconds since 1970: from when what the record says is known. An older record never replaces a newer one. */
  readonly knownAt: number;
}

/** The names of a repository's columns and their types, in the order in which rows are written. */
export const REPOSITORY_COLUMNS: Readonly<Record<keyof ReturnType<typeof repositoryRow>, string>> = {
  repository: 'text',
  installation_id: 'bigint',
  display_name: 'text',
  publication: 'text',
  is_private: 'boolean',
};

/** The same of a record. */
export const RECORD_COLUMNS: Readonly<Record<keyof ReturnType<typeof recordRow>, string>> = {
  repository: 'text',
  kind: 'text',
  number: 'int',
  is_open: 'boolean',
  is_unsure: 'boolean',
  is_placed: 'boolean',
  is_corrected: 'boolean',
  labels: 'text[]',
  edition: 'text',
  created_at: 'timestamptz',
  looked_at: 'timestamptz',
  kept_at: 'timestamptz',
  content: 'text',
};

/** What a record tells of its repository. */
export function repositoryRow({ subject, publication }: SubjectRecord, { installationId, isPrivate }: RecordContext) {
  return {
    repository: subjectRow(subject).repository,
    installation_id: installationId,
    display_name: `${subject.owner}/${subject.repo}`,
    publication,
    is_private: isPrivate,
  };
}

/** A record as its row: what is counted and sorted by in columns, all of it as JSON. */
export function recordRow(record: SubjectRecord, { lookedAt, knownAt }: Pick<RecordContext, 'lookedAt' | 'knownAt'>) {
  const { subject, correction } = record;
  const wasPlaced = isPlaced(record);
  return {
    ...subjectRow(subject),
    is_open: record.state === 'open',
    is_unsure: record.isUnsure,
    is_placed: wasPlaced,
    // Who places what we could not puts nobody right.
    is_corrected: wasPlaced && correction !== null,
    labels: record.labels,
    edition: record.edition,
    created_at: record.createdAt,
    looked_at: new Date(lookedAt).toISOString(),
    kept_at: new Date(knownAt).toISOString(),
    content: JSON.stringify(record),
  };
}

/** The key of a subject's row. */
export function subjectRow({ owner, repo, kind, number }: Subject) {
  return { repository: `${owner}/${repo}`.toLowerCase(), kind, number };
}

/** Whether evidence placed it, whatever people said later. */
function isPlaced({ correction, locations }: SubjectRecord): boolean {
  return correction === null ? locations.length > 0 : correction.ours.length > 0;
}
