import type { Sql } from '../database/database.ts';

/** Changes of stored data that events make. Repositories are named `owner/name`. */
export interface RecordChanges {
  forgetRepositories(repositories: readonly string[]): Promise<void>;
  forgetInstallation(installationId: number): Promise<void>;
  /** Also stored for a repository without records: a running look may still have it as public. */
  setPrivate(installationId: number, repository: string, isPrivate: boolean): Promise<void>;
}

export function createRecordChanges(sql: Sql): RecordChanges {
  return {
    forgetRepositories: (repositories) =>
      forgetWhere(sql, 'repository = ANY($1)', [repositories.map((name) => name.toLowerCase())]),
    forgetInstallation: (installationId) => forgetWhere(sql, 'installation_id = $1', [installationId]),
    async setPrivate(installationId, repository, isPrivate) {
      if (isPrivate) {
        await sql(
          `INSERT INTO chapter_triage.recorded_repository (repository, installation_id, display_name, is_private)
           VALUES (lower($1), $2, $1, true) ON CONFLICT (repository) DO UPDATE SET is_private = true`,
          [repository, installationId],
        );
      } else {
        await sql('UPDATE chapter_triage.recorded_repository SET is_private = false WHERE repository = lower($1)', [
          repository,
        ]);
      }
    },
  };
}

/**
 * Deletes repositories with their records, their adopted editions, which hold the texts of their sources, and what authors
 * were asked there. `condition` is SQL on `installation_id` and `repository` (`owner/name` in lower case).
 */
export async function forgetWhere(sql: Sql, condition: string, values: unknown[]): Promise<void> {
  for (const table of ['editions', 'questions', 'recorded_repository'])
    await sql(`DELETE FROM chapter_triage.${table} WHERE ${condition}`, values);
}
