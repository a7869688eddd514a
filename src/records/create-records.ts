import type { SubjectRecord } from '../core/record/subject-record.ts';
import type { Sql } from '../queue/database.ts';
import { RECORD_COLUMNS, type RecordContext, recordRow, subjectRow } from './record-row.ts';
import type { HeatCell, KeptRecord, MonthOfCorrections, RecordedRepository, Records } from './records.ts';
import { unlessMissing } from './unless-missing.ts';

const PAGE_SIZE = 500;
const MOST_MONTHS = 24;

const columns = Object.keys(RECORD_COLUMNS);
const typed = Object.entries(RECORD_COLUMNS).map(([name, type]) => `${name} ${type}`);
const replaced = columns
  .filter((name) => !['repository', 'kind', 'number', 'looked_at'].includes(name))
  .map((name) => `${name} = EXCLUDED.${name}`);

/** Rows that are known from earlier than what is there change nothing. */
const PUT = `INSERT INTO chapter_triage.record AS there (${columns.join(', ')})
  SELECT ${columns.join(', ')} FROM json_to_recordset($1::json) AS row (${typed.join(', ')})
  ORDER BY repository, kind, number
  ON CONFLICT (repository, kind, number) DO UPDATE SET ${replaced.join(', ')},
    looked_at = GREATEST(there.looked_at, EXCLUDED.looked_at)
  WHERE there.kept_at <= EXCLUDED.kept_at`;

/** The records in the database of the queue. While their tables are missing, there are none to be read. */
export function createRecords(sql: Sql, now: () => number = Date.now): Records {
  const rowsOf = <Row>(text: string, values: unknown[] = []): Promise<readonly Row[]> =>
    unlessMissing(async () => (await sql(text, values)).rows as Row[], []);

  async function putAll(records: readonly (readonly [SubjectRecord, RecordContext])[]): Promise<void> {
    if (records.length > 0) await sql(PUT, [JSON.stringify(records.map(([record, kept]) => recordRow(record, kept)))]);
  }

  async function kept(where: string, repository: string, limit: number): Promise<KeptRecord[]> {
    const rows = await rowsOf<{ content: string; is_private: boolean; looked_at: Date }>(
      `SELECT record.content, repository.is_private, record.looked_at
         FROM chapter_triage.record JOIN chapter_triage.recorded_repository repository USING (repository)
        WHERE repository = $1 ${where} LIMIT $2`,
      [repository.toLowerCase(), limit],
    );
    return rows.map(({ content, is_private: isPrivate, looked_at: lookedAt }) => {
      return { ...(JSON.parse(content) as SubjectRecord), isPrivate, lookedAt: lookedAt.toISOString() };
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
           FROM chapter_triage.recorded_repository WHERE subjects > 0 ORDER BY subjects DESC, repository`,
      );
      return rows.map(readRepository);
    },
    async heat(repository) {
      const rows = await rowsOf<HeatCell & { label: string }>(
        `SELECT label, edition, open, closed FROM chapter_triage.record_heat
          WHERE repository = $1 AND open + closed > 0 ORDER BY label, edition`,
        [repository.toLowerCase()],
      );
      return rows.map(({ label, ...cell }) => ({ ...cell, label: label === '' ? null : label }));
    },
    unsure: (repository, limit) =>
      kept('AND is_unsure AND is_open ORDER BY record.created_at DESC NULLS LAST', repository, limit),
    recent: (repository, limit) => kept('ORDER BY record.looked_at DESC', repository, limit),
    async corrections(repository) {
      const rows = await rowsOf<MonthOfCorrections>(
        `SELECT month, subjects, placed, corrected FROM chapter_triage.record_month
          WHERE repository = $1 AND subjects > 0 ORDER BY month DESC LIMIT ${MOST_MONTHS}`,
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
        for (const { content } of rows) yield JSON.parse(content) as SubjectRecord;
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
