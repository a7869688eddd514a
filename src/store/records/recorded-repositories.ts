import type { CountedRepository, RecordedRepository } from '../../core/record/kept-record.ts';
import type { Sql } from '../database/database.ts';
import { bitsOf } from './record-row.ts';

const UNSURE = bitsOf(['unsure']);
const COLUMNS = `repository, display_name AS "displayName", publication, is_private AS "isPrivate",
  label_prefix AS "labelPrefix", unsure_label AS "unsureLabel"`;

/** All repositories with records, those with most open subjects first. */
export async function repositories(sql: Sql): Promise<CountedRepository[]> {
  const { rows } = await sql(
    `SELECT ${COLUMNS}, open, unsure, looked_at FROM chapter_triage.recorded_repository AS one
       JOIN LATERAL (SELECT looked_at FROM chapter_triage.record
         WHERE repository = one.repository ORDER BY looked_at DESC LIMIT 1) AS last ON true
       LEFT JOIN (SELECT repository, count(*)::int AS open, count(*) FILTER (WHERE marks & ${UNSURE} <> 0)::int AS unsure
         FROM chapter_triage.record WHERE is_open GROUP BY repository) AS counted USING (repository)
      ORDER BY open DESC NULLS LAST, repository`,
  );
  return (rows as Row[]).map(({ looked_at, open, unsure, ...row }) => {
    return { ...row, open: open ?? 0, unsure: unsure ?? 0, lookedAt: looked_at.toISOString() };
  });
}

/** Null for a repository without records. */
export async function repository(sql: Sql, name: string): Promise<RecordedRepository | null> {
  const { rows } = await sql(
    `SELECT ${COLUMNS} FROM chapter_triage.recorded_repository
      WHERE repository = $1 AND EXISTS (SELECT FROM chapter_triage.record WHERE repository = $1)`,
    [name],
  );
  return (rows as RecordedRepository[])[0] ?? null;
}

interface Row extends RecordedRepository {
  readonly open: number | null;
  readonly unsure: number | null;
  readonly looked_at: Date;
}
