import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import type { Transaction } from './database.ts';
import { SyncedFileSystem } from './synced-file-system.ts';

/**
 * Opens the embedded PostgreSQL on its files, and creates them if there are none.
 *
 * PGlite turns fsync off (-F); we turn it on, and its file system supports no other sync method. The buffers use memory
 * of this process, and the queue is small. Commits are asynchronous by default: each wait for the disk stops the whole
 * process for some milliseconds, and most commits (a look began, a look is done) only cause repeated work when they are
 * lost.
 *
 * V8 must not optimise PostgreSQL's code. Its interpreter of expressions is a single function, and to optimise that one
 * takes 600 MB for half a second at each start: a limit on memory would have to allow for it.
 */
export function openPglite(files: string): Promise<PGlite> {
  for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag);
  const settings = ['wal_sync_method=fsync', 'shared_buffers=16MB', 'wal_buffers=1MB', 'synchronous_commit=off'];
  return PGlite.create({
    fs: new SyncedFileSystem(files),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
  });
}

/** There is only one session, so all other statements wait until a transaction has ended. */
export function transactionOn(pglite: PGlite): Transaction {
  return (work) => pglite.transaction((opened) => work((text, values) => opened.query(text, values)));
}
