import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { SyncedFileSystem } from './synced-file-system.ts';

/**
 * Start options of the embedded PostgreSQL.
 *
 * PGlite turns fsync off (-F); we turn it on, and its file system supports no other sync method. The buffers use memory
 * of this process, and the queue is small. Commits are asynchronous by default: each wait for the disk stops the whole
 * process for some milliseconds, and most commits (a look began, a look is done) only cause repeated work when they are
 * lost.
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
