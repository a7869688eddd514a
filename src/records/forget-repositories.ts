import type { Sql } from '../queue/database.ts';

/**
 * Forgets all records of these repositories. What is deleted is counted off by the database itself, so that counts which
 * are not zero are those of a look that kept something meanwhile: without them it would be counted wrong for good.
 */
export async function forgetRepositories(sql: Sql, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const repositories = names.map((name) => name.toLowerCase());
  for (const statement of [
    'UPDATE chapter_triage.recorded_repository SET is_complete = false WHERE repository = ANY($1)',
    'DELETE FROM chapter_triage.record WHERE repository = ANY($1)',
    'DELETE FROM chapter_triage.record_heat WHERE repository = ANY($1) AND open = 0 AND closed = 0',
    'DELETE FROM chapter_triage.record_month WHERE repository = ANY($1) AND subjects = 0',
    'DELETE FROM chapter_triage.recorded_repository WHERE repository = ANY($1) AND subjects = 0',
  ]) {
    await sql(statement, [repositories]);
  }
}
