import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillFolder } from '../databases/embedded-folder.ts';
import { startPostgres } from './start-postgres.ts';

export type DatabaseKind = 'pglite' | 'postgres';

/** A database for a server process, as its variables tell it. */
export interface Place {
  readonly variables: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** A new and empty one of this kind. */
export async function createPlace(kind: DatabaseKind): Promise<Place> {
  if (kind === 'postgres') {
    const postgres = await startPostgres();
    return { variables: { DATABASE_URL: postgres.url }, remove: postgres.remove };
  }
  const folder = await mkdtemp(join(tmpdir(), 'place-'));
  await fillFolder(folder);
  return {
    variables: { DATA_DIR: folder },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
