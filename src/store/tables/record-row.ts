import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { Subject } from '../../core/subject.ts';

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
  is_private: 'boolean',
};

/** Column types of a record row. */
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
  today: 'text',
  created_at: 'timestamptz',
  looked_at: 'timestamptz',
  kept_at: 'timestamptz',
  content: 'text',
};

/** The repository row of a record. */
export function repositoryRow({ subject, publication }: SubjectRecord, { installationId, isPrivate }: RecordContext) {
  return {
    repository: subjectRow(subject).repository,
    installation_id: installationId,
    display_name: `${subject.owner}/${subject.repo}`,
    publication,
    is_private: isPrivate,
  };
}

/** A record as a row: columns for counting and sorting, and the whole record as JSON. */
export function recordRow(record: SubjectRecord, { lookedAt, knownAt }: Pick<RecordContext, 'lookedAt' | 'knownAt'>) {
  const { subject, correction } = record;
  const wasPlaced = isPlaced(record);
  return {
    ...subjectRow(subject),
    is_open: record.state === 'open',
    is_unsure: record.isUnsure,
    is_placed: wasPlaced,
    // Placing what we could not place corrects nothing.
    is_corrected: wasPlaced && correction !== null,
    labels: record.labels,
    edition: record.edition,
    today: record.today,
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

/** Whether evidence placed the subject, before any correction. */
function isPlaced({ correction, locations }: SubjectRecord): boolean {
  return correction === null ? locations.length > 0 : correction.ours.length > 0;
}
