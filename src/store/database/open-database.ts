import type { Database } from './database.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';
import { postgresDatabase } from './postgres-database.ts';

interface Choice {
  /** Null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly dataDir: string;
}

/** The database that the operator chose. Throws a UserError when it is the embedded one and can't be opened. */
export async function openDatabase({ databaseUrl, databasePool, dataDir }: Choice): Promise<Database> {
  if (databaseUrl === null) return openEmbeddedDatabase(dataDir);
  return postgresDatabase(databaseUrl, { poolSize: databasePool });
}
