import type { Logger } from 'pino';
import { z } from 'zod';
import { Adopted } from '../../core/editions/adopted.ts';
import { EditionsSeen } from '../../core/editions/editions-seen.ts';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { Access } from '../database/database.ts';
import { createRowReader } from '../database/read-rows.ts';
import { StoredSources } from '../tables/stored-shapes.ts';
import { type EditionKey, readParts, writeParts } from './edition-parts.ts';
import { packSources, unpackSources } from './pack-sources.ts';

/** What is known of a repository's editions. */
export interface KnownEditions {
  /** The state for whose changes looks were requested. */
  readonly seen: EditionsSeen;
  /** The state that looks use. */
  readonly adopted: Adopted;
  /** True if looks were held while labels are renamed, and no state was adopted since. */
  readonly isHeld: boolean;
  /** A newer state, and when it was noticed (milliseconds since 1970). It is adopted once it has settled. */
  readonly noticed: { readonly state: string; readonly at: number } | null;
}

/**
 * The adopted editions of repositories, shared by all processes on the database. A row that cannot be read is deleted: the
 * next look adopts what is on GitHub.
 */
export interface EditionStore {
  /** Null for a repository without an adopted state. */
  of(installationId: number, repository: Repository): Promise<KnownEditions | null>;
  notice(installationId: number, repository: Repository, state: string, at: number): Promise<void>;
  /** Adopts a state: looks use it from then on. */
  adopt(installationId: number, repository: Repository, state: AdoptedState): Promise<void>;
  /** The same for a repository without an adopted state; otherwise nothing changes. */
  adoptFirst(installationId: number, repository: Repository, state: AdoptedState): Promise<void>;
  /** Notes that looks were requested for all that a state changed. Forgets the noticed state. */
  see(installationId: number, repository: Repository, seen: EditionsSeen): Promise<void>;
  forget(installationId: number, repository: Repository): Promise<void>;
  /**
   * Holds looks at a repository while its labels are renamed. Returns for how many milliseconds they have been held.
   * `adopt` ends the hold. Otherwise it times out, in case its job never comes back.
   */
  hold(installationId: number, repository: Repository): Promise<number>;
  /** What looks use. Null for a repository without an adopted state. */
  adopted(installationId: number, repository: Repository): Promise<AdoptedLook | null>;
  /** The sources of an adopted catalogue. Null if another state was adopted since. */
  sources(installationId: number, repository: Repository, identity: string): Promise<PublicationSources | null>;
  /** The repositories whose publication is read from this one. */
  fedBy(installationId: number, source: Repository): Promise<readonly Repository[]>;
}

/** A state to adopt. */
export interface AdoptedState extends Pick<KnownEditions, 'seen' | 'adopted'> {
  readonly sources: PublicationSources;
  /** The repositories that the publication is read from. */
  readonly readFrom: readonly Repository[];
}

export interface AdoptedLook {
  readonly adopted: Adopted;
  /** True while labels are renamed: looks wait. */
  readonly isHeld: boolean;
}

const Known = z.object({
  seen: EditionsSeen,
  adopted: Adopted,
  held: z.boolean(),
  noticed: z.string().nullable(),
  at: z.coerce.number().nullable(),
});
const Look = z.object({ adopted: Adopted, held: z.boolean() });

/** The longest hold. */
const MAX_HELD = "interval '10 minutes'";

export function createEditionStore({ sql, transaction }: Access, log: Pick<Logger, 'error'>): EditionStore {
  const read = createRowReader(log);

  async function find<Row>(
    installationId: number,
    repository: Repository,
    columns: string,
    shape: z.ZodType<Row>,
  ): Promise<Row | null> {
    const { rows } = await sql(
      `SELECT ${columns} FROM chapter_triage.editions WHERE installation_id = $1 AND repository = $2`,
      [...keyOf(installationId, repository)],
    );
    const [row] = read('editions', shape, rows);
    if (row === undefined && rows.length > 0) await forget(installationId, repository);
    return row ?? null;
  }

  async function insert(
    installationId: number,
    repository: Repository,
    { seen, adopted, sources, readFrom }: AdoptedState,
    onConflict: string,
  ): Promise<void> {
    const key = keyOf(installationId, repository);
    const bytes = await packSources(sources);
    await transaction(async (sql) => {
      const { rows } = await sql(
        `INSERT INTO chapter_triage.editions (installation_id, repository, seen, adopted, sources)
         VALUES ($1, $2, $3::jsonb, $4::jsonb, ARRAY(SELECT jsonb_array_elements_text($5::jsonb)))
         ON CONFLICT (installation_id, repository) DO ${onConflict} RETURNING true`,
        [...key, JSON.stringify(seen), JSON.stringify(adopted), JSON.stringify(readFrom.map(nameOf))],
      );
      if (rows.length > 0) await writeParts(sql, key, bytes);
    });
  }

  async function update(installationId: number, repository: Repository, set: string, values: unknown[]) {
    return sql(
      `UPDATE chapter_triage.editions SET ${set} WHERE installation_id = $1 AND repository = $2
       RETURNING EXTRACT(epoch FROM now() - held_on) * 1000 AS held`,
      [...keyOf(installationId, repository), ...values],
    );
  }

  async function forget(installationId: number, repository: Repository): Promise<void> {
    const key = keyOf(installationId, repository);
    await sql('DELETE FROM chapter_triage.editions WHERE installation_id = $1 AND repository = $2', [...key]);
  }

  return {
    forget,
    async of(installationId, repository) {
      const columns = `seen, adopted, held_on IS NOT NULL AS held, noticed, EXTRACT(epoch FROM noticed_on) * 1000 AS at`;
      const row = await find(installationId, repository, columns, Known);
      if (row === null) return null;
      const { seen, adopted, held: isHeld, noticed: state, at } = row;
      return { seen, adopted, isHeld, noticed: state === null || at === null ? null : { state, at } };
    },
    async notice(installationId, repository, state, at) {
      await update(installationId, repository, 'noticed = $3, noticed_on = to_timestamp($4::float8 / 1000)', [
        state,
        at,
      ]);
    },
    adopt: (installationId, repository, state) =>
      insert(
        installationId,
        repository,
        state,
        `UPDATE SET seen = EXCLUDED.seen, adopted = EXCLUDED.adopted, sources = EXCLUDED.sources, held_on = NULL`,
      ),
    adoptFirst: (installationId, repository, state) => insert(installationId, repository, state, 'NOTHING'),
    async see(installationId, repository, seen) {
      const set = 'seen = $3::jsonb, noticed = NULL, noticed_on = NULL';
      await update(installationId, repository, set, [JSON.stringify(seen)]);
    },
    async hold(installationId, repository) {
      const set = `held_on = CASE WHEN held_on > now() - ${MAX_HELD} THEN held_on ELSE now() END`;
      const { rows } = await update(installationId, repository, set, []);
      return Number((rows[0] as { held: unknown } | undefined)?.held ?? 0);
    },
    async adopted(installationId, repository) {
      const columns = `adopted, COALESCE(held_on > now() - ${MAX_HELD}, false) AS held`;
      const row = await find(installationId, repository, columns, Look);
      return row && { adopted: row.adopted, isHeld: row.held };
    },
    async sources(installationId, repository, identity) {
      const bytes = await readParts(sql, keyOf(installationId, repository), identity);
      if (bytes === null) return null;
      const [sources] = read('editions', StoredSources, [await unpackSources(bytes)]);
      if (sources === undefined) await forget(installationId, repository);
      return sources ?? null;
    },
    async fedBy(installationId, source) {
      const { rows } = await sql(
        'SELECT repository FROM chapter_triage.editions WHERE installation_id = $1 AND sources @> ARRAY[$2::text]',
        [installationId, nameOf(source)],
      );
      return (rows as { repository: string }[]).flatMap(({ repository }) => {
        const [owner, repo] = repository.split('/');
        return owner && repo ? [{ owner, repo }] : [];
      });
    },
  };
}

function keyOf(installationId: number, repository: Repository): EditionKey {
  return [installationId, nameOf(repository)];
}

/** GitHub's names ignore case. */
function nameOf(repository: Repository): string {
  return repositoryName(repository).toLowerCase();
}
