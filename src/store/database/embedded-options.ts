import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { SyncedFileSystem } from './synced-file-system.ts';

/**
 * How the embedded PostgreSQL starts. PGlite turns fsync off (-F), and of the ways to sync a log, its file system knows
 * only fsync. The buffers are memory of this process, and the queue is small. A commit does not wait for the disk unless
 * it is asked to: each wait stops the whole process for some milliseconds, and most of what is committed here (that a
 * look began, that it is done) is merely done again when it is lost.
 */
export function embeddedOptions(files: string): PGliteOptions {
  const settings = ['wal_sync_method=fsync', 'shared_buffers=16MB', 'wal_buffers=1MB', 'synchronous_commit=off'];
  return {
    fs: new SyncedFileSystem(files),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
  };
}
