import { z } from 'zod';
import { EditionsSeen } from '../../core/editions/editions-seen.ts';
import { type Repository, repositoryName } from '../../core/subject/repository.ts';
import type { Sql } from '../database/database.ts';

/** What is known of a repository's editions. */
export interface KnownEditions {
  /** The state that it was last brought in step with. */
  readonly seen: EditionsSeen;
  /** A newer state that was noticed, and when (milliseconds since 1970): it is taken up when it has settled. */
  readonly noticed: { readonly state: string; readonly at: number } | null;
}

/** The editions that repositories were brought in step with, for all processes that share the database. */
export interface EditionStore {
  /** Null for a repository that was never seen. */
  of(installationId: number, repository: Repository): Promise<KnownEditions | null>;
  notice(installationId: number, repository: Repository, state: string, at: number): Promise<void>;
  /** `sources`: names of the repositories that its publication is read from. */
  keep(
    installationId: number,
    repository: Repository,
    seen: EditionsSeen,
    sources: readonly Repository[],
  ): Promise<void>;
  forget(installationId: number, repository: Repository): Promise<void>;
  /** What its labels began with until now, the latest first; none where it was never seen. */
  prefixes(installationId: number, repository: Repository): Promise<readonly string[]>;
  /** The repositories whose publication is read from this one. */
  fedBy(installationId: number, source: Repository): Promise<readonly Repository[]>;
}

const Row = z.object({ seen: EditionsSeen, noticed: z.string().nullable(), at: z.coerce.number().nullable() });

export function createEditionStore(sql: Sql): EditionStore {
  return {
    async of(installationId, repository) {
      const { rows } = await sql(
        `SELECT seen, noticed, EXTRACT(epoch FROM noticed_on) * 1000 AS at
           FROM chapter_triage.editions WHERE installation_id = $1 AND repository = $2`,
        [installationId, keyOf(repository)],
      );
      if (rows[0] === undefined) return null;
      const { seen, noticed: state, at } = Row.parse(rows[0]);
      return { seen, noticed: state === null || at === null ? null : { state, at } };
    },
    async notice(installationId, repository, state, at) {
      await sql(
        `UPDATE chapter_triage.editions SET noticed = $3, noticed_on = to_timestamp($4::float8 / 1000)
          WHERE installation_id = $1 AND repository = $2`,
        [installationId, keyOf(repository), state, at],
      );
    },
    async keep(installationId, repository, seen, sources) {
      await sql(
        `INSERT INTO chapter_triage.editions (installation_id, repository, seen, sources)
         VALUES ($1, $2, $3::jsonb, ARRAY(SELECT jsonb_array_elements_text($4::jsonb)))
         ON CONFLICT (installation_id, repository) DO UPDATE
           SET seen = EXCLUDED.seen, sources = EXCLUDED.sources, noticed = NULL, noticed_on = NULL`,
        [installationId, keyOf(repository), JSON.stringify(seen), JSON.stringify(sources.map(keyOf))],
      );
    },
    async forget(installationId, repository) {
      await sql('DELETE FROM chapter_triage.editions WHERE installation_id = $1 AND repository = $2', [
        installationId,
        keyOf(repository),
      ]);
    },
    async prefixes(installationId, repository) {
      const { rows } = await sql(
        `SELECT seen->'prefixes' AS prefixes FROM chapter_triage.editions WHERE installation_id = $1 AND repository = $2`,
        [installationId, keyOf(repository)],
      );
      return (rows[0] as { prefixes: string[] } | undefined)?.prefixes ?? [];
    },
    async fedBy(installationId, source) {
      const { rows } = await sql(
        'SELECT repository FROM chapter_triage.editions WHERE installation_id = $1 AND sources @> ARRAY[$2::text]',
        [installationId, keyOf(source)],
      );
      return (rows as { repository: string }[]).flatMap(({ repository }) => {
        const [owner, repo] = repository.split('/');
        return owner && repo ? [{ owner, repo }] : [];
      });
    },
  };
}

/** GitHub tells no case apart. */
function keyOf(repository: Repository): string {
  return repositoryName(repository).toLowerCase();
}
