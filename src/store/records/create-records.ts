import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { RecordReader } from '../../core/record/kept-record.ts';
import type { MadeRecord, SubjectRecord } from '../../core/record/subject-record.ts';
import type { Subject } from '../../core/subject.ts';
import type { Sql } from '../database/database.ts';
import { createRowReader, jsonText } from '../database/read-rows.ts';
import { StoredRecord } from '../tables/stored-shapes.ts';
import { countMonths, countOpen } from './count-records.ts';
import { listRecords } from './list-records.ts';
import type { PassagePrint } from './passage-print.ts';
import {
  bitsOf,
  RECORD_COLUMNS,
  REPOSITORY_COLUMNS,
  type RecordContext,
  recordRow,
  repositoryRow,
  subjectRow,
} from './record-row.ts';
import { repositories, repository } from './recorded-repositories.ts';

/** The records of all subjects that were looked at. They are a cache of GitHub: a sweep can rebuild them. */
export interface Records extends RecordReader {
  put(installationId: number, record: MadeRecord, isPrivate: boolean): Promise<void>;
  /** Stores many records with one statement. */
  putAll(records: readonly (readonly [MadeRecord, RecordContext])[]): Promise<void>;
  /** Deletes the record of a subject that is gone or no longer feedback. */
  forget(subject: Subject): Promise<void>;
}

const PAGE_SIZE = 100;

export const Content = z.object({ content: jsonText(StoredRecord) });

const columns = Object.keys(RECORD_COLUMNS);
const typed = Object.entries({ ...REPOSITORY_COLUMNS, ...RECORD_COLUMNS }).map(([name, type]) => `${name} ${type}`);
const replaced = columns
  .filter((name) => !['repository', 'kind', 'number', 'looked_at'].includes(name))
  .map((name) => `${name} = EXCLUDED.${name}`);

/**
 * An older record changes nothing. The newest record updates the repository. It can only make the repository private:
 * for a minute, a look may still have it as public. An event or a sweep makes it public. A repository that was complete
 * without a publication is not complete any more.
 */
const PUT = `WITH given AS (SELECT * FROM json_to_recordset($1::json) AS given (${typed.join(', ')})),
  told AS (
    INSERT INTO chapter_triage.recorded_repository AS there
      (repository, installation_id, display_name, publication, label_prefix, unsure_label, is_private)
    SELECT DISTINCT ON (repository) repository, installation_id, display_name, publication, label_prefix, unsure_label,
      is_private FROM given ORDER BY repository, looked_at DESC
    ON CONFLICT (repository) DO UPDATE SET
      installation_id = EXCLUDED.installation_id,
      display_name = EXCLUDED.display_name,
      publication = EXCLUDED.publication,
      label_prefix = EXCLUDED.label_prefix,
      unsure_label = EXCLUDED.unsure_label,
      is_private = there.is_private OR EXCLUDED.is_private,
      is_complete = there.is_complete AND there.publication IS NOT NULL
    WHERE (there.installation_id, there.display_name, there.publication, there.label_prefix, there.unsure_label,
        there.is_private) IS DISTINCT FROM (EXCLUDED.installation_id, EXCLUDED.display_name, EXCLUDED.publication,
        EXCLUDED.label_prefix, EXCLUDED.unsure_label, there.is_private OR EXCLUDED.is_private))
  INSERT INTO chapter_triage.record AS there (${columns.join(', ')})
  SELECT ${columns.join(', ')} FROM given ORDER BY repository, kind, number
  ON CONFLICT (repository, kind, number) DO UPDATE SET ${replaced.join(', ')},
    looked_at = GREATEST(there.looked_at, EXCLUDED.looked_at)
  WHERE there.kept_at <= EXCLUDED.kept_at`;

/**
 * The records in the database of the queue. `now` in milliseconds since 1970. Without `print`, no report is compared with
 * others.
 */
export function createRecords(
  sql: Sql,
  log: Pick<Logger, 'error'>,
  now: () => number = Date.now,
  print: PassagePrint | null = null,
): Records {
  const read = createRowReader(log);

  async function putAll(records: readonly (readonly [MadeRecord, RecordContext])[]): Promise<void> {
    if (records.length === 0) return;
    const rows = records.map(([record, kept]) => ({
      ...repositoryRow(record, kept),
      ...recordRow(record, kept, print),
    }));
    await sql(PUT, [JSON.stringify(rows)]);
  }

  /** A page at a time, so that many records never hold the event loop. `condition` is SQL. */
  async function* contents(name: string, condition: string): AsyncGenerator<SubjectRecord> {
    for (let [kind, number] = ['', 0]; ; await nextTurn()) {
      const { rows } = await sql(
        `SELECT kind, number, content FROM chapter_triage.record
          WHERE repository = $1 AND (kind, number) > ($2, $3) AND ${condition} ORDER BY kind, number LIMIT ${PAGE_SIZE}`,
        [name.toLowerCase(), kind, number],
      );
      for (const { content } of read('record', Content, rows)) yield content;
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE_SIZE) return;
      ({ kind, number } = last as { kind: string; number: number });
    }
  }

  return {
    putAll,
    async put(installationId, record, isPrivate) {
      const at = now();
      await putAll([[record, { installationId, isPrivate, lookedAt: at, knownAt: at }]]);
    },
    async forget(subject) {
      const { repository, kind, number } = subjectRow(subject);
      await sql('DELETE FROM chapter_triage.record WHERE repository = $1 AND kind = $2 AND number = $3', [
        repository,
        kind,
        number,
      ]);
    },
    repositories: () => repositories(sql),
    repository: (name) => repository(sql, name.toLowerCase()),
    open: (name) => countOpen(sql, name.toLowerCase()),
    months: (name, from) => countMonths(sql, name.toLowerCase(), from),
    list: (name, query) => listRecords(sql, read, name.toLowerCase(), query),
    standing: (name) => contents(name, `is_open AND marks & ${bitsOf(['there'])} <> 0`),
    all: (name) => contents(name, 'true'),
  };
}
