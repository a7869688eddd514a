import type { RecordReader } from '../../core/record/kept-record.ts';
import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { Subject } from '../../core/subject.ts';
import type { RecordContext } from './record-row.ts';

/** The records of all subjects that were looked at. They are a cache of GitHub: a sweep can rebuild them. */
export interface Records extends RecordReader {
  put(installationId: number, record: SubjectRecord, isPrivate: boolean): Promise<void>;
  /** Stores many records with one statement. */
  putAll(records: readonly (readonly [SubjectRecord, RecordContext])[]): Promise<void>;
  /** Deletes the record of a subject that is gone or no longer feedback. */
  forget(subject: Subject): Promise<void>;
}
