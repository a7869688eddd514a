import type { Logger } from 'pino';
import { z } from 'zod';
import type {
  HeatCell,
  KeptRecord,
  MonthOfCorrections,
  RecordedRepository,
  RecordReader,
} from '../../core/record/kept-record.ts';
import type { SubjectRecord } from '../../core/record/subject-record.ts';
import type { Subject } from '../../core/subject.ts';
import type { Sql } from '../database/database.ts';
import { createRowReader, jsonText } from '../database/read-rows.ts';
import {
  RECORD_COLUMNS,
  REPOSITORY_COLUMNS,
  type RecordContext,
  recordRow,
  repositoryRow,
  subjectRow,
} from './record-row.ts';
import { StoredRecord } from './stored-shapes.ts';

/** The records of all subjects that were looked at. They are a cache of GitHub: a sweep can rebuild them. */
export interface Records extends RecordReader {
  put(installationId: number, record: SubjectRecord, isPrivate: boolean): Promise<void>;
  /** Stores many records with one statement. */
  putAll(records: readonly (readonly [SubjectRecord, RecordContext])[]): Promise<void>;
  /** Deletes the record of a subject that is gone or no longer feedback. */
  forget(subject: Subject): Promise<void>;
}

const PAGE_SIZE = 500;
const MAX_MONTHS = 24;

const Content = z.object({ content: jsonText(StoredRecord) });
const Kept = Content.extend({ is_private: z.boolean(), looked_at: z.date() });

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
      (repository, installation_id, display_name, publication, is_private)
    SELECT DISTINCT ON (repository) repository, installation_id, display_name, publication, is_private
      FROM given ORDER BY repository, looked_at DESC
    ON CONFLICT (repository) DO UPDATE SET
      installation_id = EXCLUDED.installation_id,
      display_name = EXCLUDED.display_name,
      publication = EXCLUDED.publication,
      is_private = there.is_private OR EXCLUDED.is_private,
      is_complete = there.is_complete AND there.publication IS NOT NULL
    WHERE (there.installation_id, there.display_name, there.publication, there.is_private) IS DISTINCT FROM
      (EXCLUDED.installation_id, EXCLUDED.display_name, EXCLUDED.publication, there.is_private OR EXCLUDED.is_private))
  INSERT INTO chapter_triage.record AS there (${columns.join(', ')})
  SELECT ${columns.join(', ')} FROM given ORDER BY repository, kind, number
  ON CONFLICT (repository, kind, number) DO UPDATE SET ${replaced.join(', ')},
    looked_at = GREATEST(there.looked_at, EXCLUDED.looked_at)
  WHERE there.kept_at <= EXCLUDED.kept_at`;

/** The records in the database of the queue. `now` in milliseconds since 1970. */
export function createRecords(sql: Sql, log: Pick<Logger, 'error'>, now: () => number = Date.now): Records {
  const read = createRowReader(log);

  async function rowsOf<Row>(text: string, values: unknown[] = []): Promise<readonly Row[]> {
    return (await sql(text, values)).rows as Row[];
  }

  async function putAll(records: readonly (readonly [SubjectRecord, RecordContext])[]): Promise<void> {
    if (records.length === 0) return;
    const rows = records.map(([record, kept]) => ({ ...repositoryRow(record, kept), ...recordRow(record, kept) }));
    await sql(PUT, [JSON.stringify(rows)]);
  }

  async function kept(where: string, repository: string, limit: number): Promise<KeptRecord[]> {
    const rows = await rowsOf(
      `SELECT record.content, repository.is_private, record.looked_at
         FROM chapter_triage.record JOIN chapter_triage.recorded_repository repository USING (repository)
        WHERE repository = $1 ${where} LIMIT $2`,
      [repository.toLowerCase(), limit],
    );
    return read('record', Kept, rows).map(({ content, is_private: isPrivate, looked_at: lookedAt }) => {
      return { ...content, isPrivate, lookedAt: lookedAt.toISOString() };
    });
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
    async repositories() {
      const rows = await rowsOf<RepositoryRow>(
        `SELECT repository, display_name, publication, is_private, subjects, open, unsure, looked_at
           FROM chapter_triage.recorded_repository JOIN (
             SELECT repository, count(*)::int AS subjects, count(*) FILTER (WHERE is_open)::int AS open,
               count(*) FILTER (WHERE is_open AND is_unsure)::int AS unsure, max(looked_at) AS looked_at
             FROM chapter_triage.record GROUP BY repository) counted USING (repository)
          ORDER BY subjects DESC, repository`,
      );
      return rows.map(readRepository);
    },
    heat(repository) {
      return rowsOf<HeatCell>(
        `SELECT label, edition, count(*) FILTER (WHERE is_open)::int AS open,
           count(*) FILTER (WHERE NOT is_open)::int AS closed
           FROM chapter_triage.record LEFT JOIN unnest(labels) AS label ON true
          WHERE repository = $1 GROUP BY label, edition ORDER BY label NULLS FIRST, edition`,
        [repository.toLowerCase()],
      );
    },
    unsure: (repository, limit) =>
      kept('AND is_unsure AND is_open ORDER BY record.created_at DESC NULLS LAST', repository, limit),
    recent: (repository, limit) => kept('ORDER BY record.looked_at DESC', repository, limit),
    async standing(repository) {
      const rows = await rowsOf(
        `SELECT content FROM chapter_triage.record WHERE repository = $1 AND is_open AND today = 'there'`,
        [repository.toLowerCase()],
      );
      return read('record', Content, rows).map(({ content }) => content);
    },
    async corrections(repository) {
      const rows = await rowsOf<MonthOfCorrections>(
        `SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, count(*)::int AS subjects,
           count(*) FILTER (WHERE is_placed)::int AS placed, count(*) FILTER (WHERE is_corrected)::int AS corrected
           FROM chapter_triage.record WHERE repository = $1 AND created_at IS NOT NULL
          GROUP BY month ORDER BY month DESC LIMIT ${MAX_MONTHS}`,
        [repository.toLowerCase()],
      );
      return rows.toReversed();
    },
    async *all(repository) {
      for (let [kind, number] = ['', 0]; ; ) {
        const rows = await rowsOf<{ kind: string; number: number; content: string }>(
          `SELECT kind, number, content FROM chapter_triage.record
            WHERE repository = $1 AND (kind, number) > ($2, $3) ORDER BY kind, number LIMIT ${PAGE_SIZE}`,
          [repository.toLowerCase(), kind, number],
        );
        for (const { content } of read('record', Content, rows)) yield content;
        const last = rows.at(-1);
        if (last === undefined || rows.length < PAGE_SIZE) return;
        ({ kind, number } = last);
      }
    },
  };
}

interface RepositoryRow {
  readonly repository: string;
  readonly display_name: string;
  readonly publication: string;
  readonly is_private: boolean;
  readonly subjects: number;
  readonly open: number;
  readonly unsure: number;
  readonly looked_at: Date;
}

function readRepository({ display_name: displayName, is_private: isPrivate, looked_at, ...row }: RepositoryRow) {
  return { ...row, displayName, isPrivate, lookedAt: looked_at.toISOString() } satisfies RecordedRepository;
}
