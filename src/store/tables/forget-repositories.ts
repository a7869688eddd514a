import type { Sql } from '../database/database.ts';

/** Deletes repositories and their records. */
export async function forgetRepositories(sql: Sql, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await sql('DELETE FROM chapter_triage.recorded_repository WHERE repository = ANY($1)', [
    names.map((name) => name.toLowerCase()),
  ]);
}

/**
 * Deletes the adopted editions of repositories, which hold the texts of their sources, and what authors were asked there.
 * `condition` is SQL on `installation_id` and `repository` (`owner/name` in lower case).
 */
export async function forgetEditions(sql: Sql, condition: string, values: unknown[]): Promise<void> {
  await sql(`DELETE FROM chapter_triage.editions WHERE ${condition}`, values);
  await sql(`DELETE FROM chapter_triage.questions WHERE ${condition}`, values);
}
