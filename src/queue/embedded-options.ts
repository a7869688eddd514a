import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { SyncedFileSystem } from './synced-file-system.ts';

/**
 * How the embedded PostgreSQL starts. PGlite turns fsync off (-F), and of the ways to sync a log, its file system knows
 * only fsync. The buffers are memory of this process, and the queue is small.
 */
export function embeddedOptions(files: string): PGliteOptions {
  const settings = ['wal_sync_method=fsync', 'shared_buffers=16MB', 'wal_buffers=1MB'];
  return {
    fs: new SyncedFileSystem(files),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
  };
}
