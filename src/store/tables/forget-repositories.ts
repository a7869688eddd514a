import type { Sql } from '../database/database.ts';

/** Deletes repositories and their records. */
export async function forgetRepositories(sql: Sql, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await sql('DELETE FROM chapter_triage.recorded_repository WHERE repository = ANY($1)', [
    names.map((name) => name.toLowerCase()),
  ]);
}
