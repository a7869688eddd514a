import type { RecordReader } from '../../core/record/kept-record.ts';
import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { Subject } from '../../core/subject.ts';
import type { RecordContext } from './record-row.ts';

/** The records of all subjects that were looked at; a cache of GitHub, which a sweep can rebuild. */
export interface Records extends RecordReader {
  put(installationId: number, record: SubjectRecord, isPrivate: boolean): Promise<void>;
  /** Keeps many at once, by one statement. */
  putAll(records: readonly (readonly [SubjectRecord, RecordContext])[]): Promise<void>;
  /** The subject is gone, or is no feedback any more. */
  forget(subject: Subject): Promise<void>;
}
