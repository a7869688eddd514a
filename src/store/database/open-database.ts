import type { Database } from './database.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { postgresDatabase } from './postgres-database.ts';

interface Choice {
  /** Null means the embedded database. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly dataDir: string;
}

/** Opens the configured database. Throws a UserError if the embedded one cannot be opened. */
export async function openDatabase({ databaseUrl, databasePool, dataDir }: Choice): Promise<Database> {
  if (databaseUrl === null) return openEmbeddedDatabase(dataDir);
  return postgresDatabase(databaseUrl, { poolSize: databasePool });
}
