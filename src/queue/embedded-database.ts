import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { fromPglite } from 'pg-boss';
import type { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { SyncedFileSystem } from './synced-file-system.ts';

/**
 * Opens PostgreSQL inside this process, with its files below `folder`; a commit is on disk when it resolves. Throws a
 * UserError while another process uses the folder.
 */
export async function openEmbeddedDatabase(folder: string): Promise<Database> {
  const lock = await lockFolder(folder);
  try {
    const pglite = await PGlite.create({ fs: new SyncedFileSystem(join(folder, 'queue')), startParams: durable() });
    return {
      backend: 'pglite',
      db: fromPglite(pglite),
      exclusive: true,
      async close() {
        await pglite.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** PGlite turns fsync off (-F); and of the ways to sync a log, its file system knows only fsync. */
function durable(): string[] {
  return [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync'];
}
