import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { Adopted } from '../../core/editions/adopted.ts';
import { EditionsSeen } from '../../core/editions/editions-seen.ts';
import type { PublicationSources } from '../../core/publication/sources/publication-sources.ts';
import { type Repository, repositoryName } from '../../core/repository.ts';
import type { Sql } from '../database/database.ts';

/** What is known of a repository's editions. */
export interface KnownEditions {
  /** The state for whose changes looks were requested. */
  readonly seen: EditionsSeen;
  /** The state that looks go by. */
  readonly adopted: Adopted;
  /** Looks were held back for labels to be renamed, and no state was adopted since. */
  readonly isHeld: boolean;
  /** A newer state that was noticed, and when (milliseconds since 1970): it is taken up when it has settled. */
  readonly noticed: { readonly state: string; readonly at: number } | null;
}

/** The editions that repositories were brought in step with, for all processes that share the database. */
export interface EditionStore {
  /** Null for a repository that was never seen. */
  of(installationId: number, repository: Repository): Promise<KnownEditions | null>;
  notice(installationId: number, repository: Repository, state: string, at: number): Promise<void>;
  /** Adopts a state: looks go by it from then on. */
  adopt(installationId: number, repository: Repository, state: AdoptedState): Promise<void>;
  /** The same for a repository without an adopted state; otherwise nothing changes. */
  adoptFirst(installationId: number, repository: Repository, state: AdoptedState): Promise<void>;
  /** Notes that looks were requested for all that a state changed; what was noticed is over. */
  see(installationId: number, repository: Repository, seen: EditionsSeen): Promise<void>;
  forget(installationId: number, repository: Repository): Promise<void>;
  /**
   * Holds looks at a repository back while its labels are renamed. Returns for how many milliseconds they have been held;
   * `adopt` ends it, and so does time, in case the job that held them never comes back.
   */
  hold(installationId: number, repository: Repository): Promise<number>;
  /** What looks go by; null for a repository that was never adopted. */
  adopted(installationId: number, repository: Repository): Promise<AdoptedLook | null>;
  /** The sources that an adopted catalogue was compiled from; null if another state was adopted since. */
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
  /** Labels are being renamed: looks wait. */
  readonly isHeld: boolean;
}

const Row = z.object({
  seen: EditionsSeen,
  adopted: Adopted,
  held: z.boolean(),
  noticed: z.string().nullable(),
  at: z.coerce.number().nullable(),
});
const Look = z.object({ adopted: Adopted, held: z.boolean() });

/** Looks wait no longer than this for labels to be renamed. */
const MAX_HELD = "interval '10 minutes'";

const zip = promisify(gzip);
const unzip = promisify(gunzip);

export function createEditionStore(sql: Sql): EditionStore {
  async function insert(
    installationId: number,
    repository: Repository,
    { seen, adopted, sources, readFrom }: AdoptedState,
    onConflict: string,
  ): Promise<void> {
    const texts = await zip(JSON.stringify(sources));
    await sql(
      `INSERT INTO chapter_triage.editions (installation_id, repository, seen, adopted, source_texts, sources)
       VALUES ($1, $2, $3::jsonb, $4::jsonb, decode($5, 'base64'), ARRAY(SELECT jsonb_array_elements_text($6::jsonb)))
       ON CONFLICT (installation_id, repository) DO ${onConflict}`,
      [
        installationId,
        keyOf(repository),
        JSON.stringify(seen),
        JSON.stringify(adopted),
        texts.toString('base64'),
        JSON.stringify(readFrom.map(keyOf)),
      ],
    );
  }

  return {
    async of(installationId, repository) {
      const { rows } = await sql(
        `SELECT seen, adopted, held_on IS NOT NULL AS held, noticed, EXTRACT(epoch FROM noticed_on) * 1000 AS at
           FROM chapter_triage.editions WHERE installation_id = $1 AND repository = $2`,
        [installationId, keyOf(repository)],
      );
      if (rows[0] === undefined) return null;
      const { seen, adopted, held: isHeld, noticed: state, at } = Row.parse(rows[0]);
      return { seen, adopted, isHeld, noticed: state === null || at === null ? null : { state, at } };
    },
    async notice(installationId, repository, state, at) {
      await sql(
        `UPDATE chapter_triage.editions SET noticed = $3, noticed_on = to_timestamp($4::float8 / 1000)
          WHERE installation_id = $1 AND repository = $2`,
        [installationId, keyOf(repository), state, at],
      );
    },
    adopt: (installationId, repository, state) =>
      insert(
        installationId,
        repository,
        state,
        `UPDATE SET seen = EXCLUDED.seen, adopted = EXCLUDED.adopted, source_texts = EXCLUDED.source_texts,
           sources = EXCLUDED.sources, held_on = NULL`,
      ),
    adoptFirst: (installationId, repository, state) => insert(installationId, repository, state, 'NOTHING'),
    async see(installationId, repository, seen) {
      await sql(
        `UPDATE chapter_triage.editions SET seen = $3::jsonb, noticed = NULL, noticed_on = NULL
          WHERE installation_id = $1 AND repository = $2`,
        [installationId, keyOf(repository), JSON.stringify(seen)],
      );
    },
    async forget(installationId, repository) {
      await sql('DELETE FROM chapter_triage.editions WHERE installation_id = $1 AND repository = $2', [
        installationId,
        keyOf(repository),
      ]);
    },
    async hold(installationId, repository) {
      const { rows } = await sql(
        `UPDATE chapter_triage.editions
            SET held_on = CASE WHEN held_on > now() - ${MAX_HELD} THEN held_on ELSE now() END
          WHERE installation_id = $1 AND repository = $2
          RETURNING EXTRACT(epoch FROM now() - held_on) * 1000 AS held`,
        [installationId, keyOf(repository)],
      );
      return Number((rows[0] as { held: unknown } | undefined)?.held ?? 0);
    },
    async adopted(installationId, repository) {
      const { rows } = await sql(
        `SELECT adopted, COALESCE(held_on > now() - ${MAX_HELD}, false) AS held
           FROM chapter_triage.editions WHERE installation_id = $1 AND repository = $2`,
        [installationId, keyOf(repository)],
      );
      if (rows[0] === undefined) return null;
      const { held: isHeld, adopted } = Look.parse(rows[0]);
      return { adopted, isHeld };
    },
    async sources(installationId, repository, identity) {
      const { rows } = await sql(
        `SELECT encode(source_texts, 'base64') AS texts FROM chapter_triage.editions
          WHERE installation_id = $1 AND repository = $2 AND adopted->>'identity' = $3`,
        [installationId, keyOf(repository), identity],
      );
      const [row] = rows as { texts: string }[];
      if (row === undefined) return null;
      return JSON.parse((await unzip(Buffer.from(row.texts, 'base64'))).toString()) as PublicationSources;
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
