import type { Sql } from '../database/database.ts';

/** The time up to which each repository was swept. */
export interface Watermarks {
  /** ISO 8601; null if the repository was never swept. */
  of(installationId: number, repository: string): Promise<string | null>;
  /** The same, but of any installation: the App may have been removed and installed again. */
  ofAny(repository: string): Promise<string | null>;
  set(installationId: number, repository: string, watermark: string): Promise<void>;
  /** Sets it if it is missing. */
  begin(installationId: number, repository: string, watermark: string): Promise<void>;
}

export function createWatermarks(sql: Sql): Watermarks {
  async function latest(condition: string, values: unknown[]): Promise<string | null> {
    const { rows } = await sql(
      `SELECT max(watermark) AS watermark FROM chapter_triage.sweep WHERE ${condition}`,
      values,
    );
    const [row] = rows as { watermark: Date | null }[];
    return row?.watermark?.toISOString() ?? null;
  }
  const insert = `INSERT INTO chapter_triage.sweep (installation_id, repository, watermark) VALUES ($1, lower($2), $3)
    ON CONFLICT (installation_id, repository)`;
  return {
    of: (installationId, repository) =>
      latest('installation_id = $1 AND repository = lower($2)', [installationId, repository]),
    ofAny: (repository) => latest('repository = lower($1)', [repository]),
    async set(...row) {
      await sql(`${insert} DO UPDATE SET watermark = EXCLUDED.watermark`, row);
    },
    async begin(...row) {
      await sql(`${insert} DO NOTHING`, row);
    },
  };
}
