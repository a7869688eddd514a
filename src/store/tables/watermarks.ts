import type { Sql } from '../database/database.ts';

/** The time up to which each repository was swept. */
export interface Watermarks {
  /** ISO 8601; null if the repository was never swept. */
  of(installationId: number, repository: string): Promise<string | null>;
  set(installationId: number, repository: string, watermark: string): Promise<void>;
  /** Sets it if it is missing. */
  begin(installationId: number, repository: string, watermark: string): Promise<void>;
}

export function createWatermarks(sql: Sql): Watermarks {
  const insert = `INSERT INTO chapter_triage.sweep (installation_id, repository, watermark) VALUES ($1, lower($2), $3)
    ON CONFLICT (installation_id, repository)`;
  return {
    async of(installationId, repository) {
      const { rows } = await sql(
        'SELECT watermark FROM chapter_triage.sweep WHERE installation_id = $1 AND repository = lower($2)',
        [installationId, repository],
      );
      const [row] = rows as { watermark: Date }[];
      return row ? row.watermark.toISOString() : null;
    },
    async set(...row) {
      await sql(`${insert} DO UPDATE SET watermark = EXCLUDED.watermark`, row);
    },
    async begin(...row) {
      await sql(`${insert} DO NOTHING`, row);
    },
  };
}
