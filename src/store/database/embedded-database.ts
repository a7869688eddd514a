import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';
import { fromPglite } from 'pg-boss';
import { UserError } from '../../core/problem.ts';
import type { Database } from './database.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { openPglite } from './open-pglite.ts';
import { preparedInserts } from './prepared-inserts.ts';

/** The longest time that an asynchronous commit may stay off the disk, in milliseconds. */
const FLUSH_MILLISECONDS = 1_000;

/** How often VACUUM frees the space of deleted jobs, in milliseconds. It takes about a tenth of a second. */
const VACUUM_MILLISECONDS = 15 * 60 * 1_000;

/**
 * Opens PostgreSQL inside this process, with its files below `folder`. Throws a UserError if another process uses the
 * folder, or if its files cannot be opened.
 */
export async function openEmbeddedDatabase(folder: string): Promise<Database> {
  const lock = await lockFolder(folder);
  try {
    return await open(join(folder, 'queue'), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function open(files: string, lock: FolderLock): Promise<Database> {
  await createUnlessThere(files);
  const pglite = await openPglite(files).catch((cause) => {
    throw unreadable(files, cause);
  });
  const durably = durablyOn(pglite);
  // Errors are ignored, for example while a failed transaction is not rolled back: the next run makes up for it.
  const every = (milliseconds: number, work: () => Promise<unknown>) =>
    setInterval(() => void work().catch(() => {}), milliseconds).unref();
  const flush = every(FLUSH_MILLISECONDS, () => flushIfBehind(pglite, durably));
  const vacuum = every(VACUUM_MILLISECONDS, () => pglite.exec('VACUUM'));
  return {
    connection: { db: preparedInserts(fromPglite(pglite)), backend: 'pglite' },
    exclusive: true,
    durably,
    async close() {
      clearInterval(flush);
      clearInterval(vacuum);
      await pglite.close();
      await lock.release();
    },
  };
}

/**
 * There is only one session, so the setting applies to all work. Work starts after the switch: the session refuses it
 * until a failed transaction has been rolled back.
 */
function durablyOn(pglite: PGlite): Database['durably'] {
  let users = 0;
  let isOn: Promise<unknown> = Promise.resolve();
  return async (work) => {
    users += 1;
    if (users === 1) isOn = pglite.exec('SET synchronous_commit = on');
    try {
      await isOn;
      return await work();
    } finally {
      users -= 1;
      if (users === 0) await pglite.exec('SET synchronous_commit = off');
    }
  };
}

/** Flushes the log, since an embedded database has no background process for it. */
async function flushIfBehind(pglite: PGlite, durably: Database['durably']): Promise<void> {
  const { rows } = await pglite.query<{ behind: boolean }>(
    'SELECT pg_current_wal_insert_lsn() > pg_current_wal_flush_lsn() AS behind',
  );
  // A synchronous commit also flushes all commits before it. This one only takes a transaction number.
  if (rows[0]?.behind) await durably(() => pglite.query('SELECT pg_current_xact_id()'));
}

/**
 * Creates the files under a temporary name and renames them when they are complete, so a crash leaves no partial
 * database. Runs in a separate process, since the memory for it would never be freed in this one.
 */
async function createUnlessThere(files: string): Promise<void> {
  if (await exists(files)) return;
  const unfinished = `${files}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const script = fileURLToPath(new URL('./create-embedded-database.ts', import.meta.url));
  const child = spawn(process.execPath, [script, unfinished], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [[code], problem] = await Promise.all([once(child, 'exit'), text(child.stderr)]);
  if (code !== 0) throw new Error(`the embedded database could not be created: ${problem}`);
  await rename(unfinished, files);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function unreadable(files: string, cause: unknown): UserError {
  const remedy =
    'start the version of chapter-triage that wrote it; or move the folder away: a new one is created, and the sweep finds everything again';
  const message = `is not a database that can be opened (${cause instanceof Error ? cause.message : cause})`;
  return new UserError([{ file: files, message, remedy }], { cause });
}
