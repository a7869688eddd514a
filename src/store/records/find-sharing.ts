import type { Logger } from 'pino';
import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { Subject } from '../../core/subject.ts';
import type { Sql } from '../database/database.ts';
import { createRowReader } from '../database/read-rows.ts';
import { Content } from './create-records.ts';
import type { PassagePrint } from './passage-print.ts';
import { bitsOf, subjectRow } from './record-row.ts';

/**
 * Finds the records of other subjects, open or fixed, that share one of these passages: of the same repository, or of a public one of the
 * same installation with the same publication.
 */
export type FindSharing = (
  installationId: number,
  subject: Subject,
  publication: string,
  passages: readonly string[],
) => Promise<readonly SubjectRecord[]>;

const MAX_FOUND = 50;

export function createFindSharing(sql: Sql, log: Pick<Logger, 'error'>, print: PassagePrint): FindSharing {
  const read = createRowReader(log);
  return async (installationId, subject, publication, passages) => {
    const { repository, kind, number } = subjectRow(subject);
    const { rows } = await sql(
      `SELECT content FROM chapter_triage.record JOIN chapter_triage.recorded_repository there USING (repository)
        WHERE passages && ARRAY(SELECT json_array_elements_text($1::json))
          AND (is_open OR marks & ${bitsOf(['fixed'])} <> 0)
          AND NOT (repository = $2 AND kind = $3 AND number = $4)
          AND (repository = $2 OR (NOT is_private AND installation_id = $5 AND there.publication = $6))
        ORDER BY is_open DESC, filed_at LIMIT ${MAX_FOUND}`,
      [JSON.stringify(passages.map(print)), repository, kind, number, installationId, publication],
    );
    return read('record', Content, rows).map(({ content }) => content);
  };
}
